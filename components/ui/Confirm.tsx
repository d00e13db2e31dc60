'use client'
import { AlertDialog } from '@base-ui/react/alert-dialog'
import { useTexts } from '@/lib/i18n/client/language'
import type { ErrorTexts } from '@/lib/i18n/error-texts'
import { Button } from './Button'
import { keepFocusInside } from './dialog-focus'
import { backdropLook, popupLook } from './Modal'
import { Notice } from './Notice'
import { useRequest } from './use-request'
import type { RowDialogProps } from './use-row-dialog'

interface ConfirmProps extends Omit<RowDialogProps, 'returnTo'> {
  returnTo?: RowDialogProps['returnTo']
  title: string
  text: string
  /** The text of the button. */
  action: string
  look?: 'primary' | 'danger'
  /** Texts for errors that mean something particular here. */
  reasons?: Partial<ErrorTexts>
  onConfirm: () => Promise<unknown>
}

export function Confirm({ open, onOpenChange, returnTo, ...question }: ConfirmProps) {
  const texts = useTexts()
  const { busy, problem, request } = useRequest(question.reasons)

  const confirm = () =>
    request(async () => {
      await question.onConfirm()
      onOpenChange(false)
    })

  return (
    <AlertDialog.Root open={open} onOpenChange={onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={backdropLook} />
        <AlertDialog.Popup ref={keepFocusInside} className={popupLook} finalFocus={returnTo}>
          <AlertDialog.Title className="text-lg font-semibold wrap-anywhere">
            {question.title}
          </AlertDialog.Title>
          <AlertDialog.Description className="text-soft -mt-2 text-sm">
            {question.text}
          </AlertDialog.Description>
          <div role="alert" className="empty:hidden">
            {problem && <Notice look="danger">{problem}</Notice>}
          </div>
          <div className="flex flex-col gap-2 sm:flex-row sm:justify-end">
            <AlertDialog.Close render={<Button look="quiet" />}>{texts.cancel}</AlertDialog.Close>
            <Button look={question.look} busy={busy} onClick={confirm}>
              {question.action}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
