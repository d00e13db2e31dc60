import { Dialog } from '@base-ui/react/dialog'
import X from 'lucide-react/icons/x'
import type { ReactNode, RefObject } from 'react'
import { useDialogFocus } from './dialog-focus'

/** What opens a dialog gives to it. */
export interface DialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Gets the focus when the dialog closes. */
  returnTo: RefObject<HTMLElement | null>
}

interface ModalProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  description?: ReactNode
  closeLabel: string
  /** Gets the focus when the dialog closes, where no trigger opened it. */
  returnTo?: RefObject<HTMLElement | null> | (() => HTMLElement | null) | undefined
  /** A press beside it does not close it. */
  staysOpen?: boolean
  children: ReactNode
}

export const backdropLook =
  'bg-shade fixed inset-0 transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0'

/** A sheet at the bottom on a phone, in the middle of the screen elsewhere. */
export const popupLook =
  'bg-raised shadow-popup border-line safe-bottom fixed inset-x-0 bottom-0 mx-auto flex max-h-[92dvh] w-full max-w-md ' +
  'flex-col gap-4 overflow-y-auto overscroll-contain rounded-t-xl border p-5 outline-none data-nested-dialog-open:brightness-80 transition duration-200 ease-calm ' +
  'data-ending-style:translate-y-4 data-ending-style:opacity-0 data-starting-style:translate-y-4 data-starting-style:opacity-0 ' +
  'sm:top-1/2 sm:bottom-auto sm:-translate-y-1/2 sm:rounded-xl sm:p-6 ' +
  'sm:data-ending-style:translate-y-[calc(-50%+0.5rem)] sm:data-starting-style:translate-y-[calc(-50%+0.5rem)]'

interface ChangeDetails {
  reason: string
  event: Event
}

/** The second press of a double click lands on the backdrop of the dialog that the first one opened. */
export const ignoreDoubleClick =
  (change: (open: boolean) => void) =>
  (open: boolean, { reason, event }: ChangeDetails) => {
    const isDoubleClick = reason === 'outside-press' && event instanceof MouseEvent && event.detail > 1
    if (!isDoubleClick) change(open)
  }

export function Modal({
  open,
  onOpenChange,
  title,
  description,
  closeLabel,
  returnTo,
  staysOpen = false,
  children,
}: ModalProps) {
  const focus = useDialogFocus()
  return (
    <Dialog.Root
      open={open}
      onOpenChange={ignoreDoubleClick(onOpenChange)}
      disablePointerDismissal={staysOpen}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropLook} />
        <Dialog.Popup {...focus} className={popupLook} finalFocus={returnTo}>
          <header className="flex items-start justify-between gap-4">
            <Dialog.Title className="text-lg leading-7 font-semibold">{title}</Dialog.Title>
            <Dialog.Close
              aria-label={closeLabel}
              className="text-soft hover:bg-hover hover:text-ink -m-2 inline-flex size-11 shrink-0 items-center justify-center rounded-md"
            >
              <X aria-hidden className="size-5" />
            </Dialog.Close>
          </header>
          {description && (
            <Dialog.Description className="text-soft -mt-2 text-sm">{description}</Dialog.Description>
          )}
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
