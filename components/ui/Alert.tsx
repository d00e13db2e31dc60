import { AlertDialog } from '@base-ui/react/alert-dialog'
import { Button } from './Button'
import { keepFocusInside } from './dialog-focus'
import { backdropLook, popupLook } from './Modal'

interface AlertProps {
  title: string
  text: string
  closeLabel: string
  onClose: () => void
}

export function Alert({ title, text, closeLabel, onClose }: AlertProps) {
  return (
    <AlertDialog.Root defaultOpen onOpenChangeComplete={(open) => !open && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={backdropLook} />
        <AlertDialog.Popup ref={keepFocusInside} className={popupLook}>
          <AlertDialog.Title className="text-lg font-semibold">{title}</AlertDialog.Title>
          <AlertDialog.Description className="text-soft -mt-2 text-sm">{text}</AlertDialog.Description>
          <AlertDialog.Close render={<Button className="self-end" />}>{closeLabel}</AlertDialog.Close>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
