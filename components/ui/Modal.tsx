import { Dialog } from '@base-ui/react/dialog'
import X from 'lucide-react/icons/x'
import type { ReactNode, RefObject } from 'react'

interface ModalProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  description?: ReactNode
  closeLabel: string
  /** Where the focus goes afterwards, when no trigger opened it. */
  returnTo?: RefObject<HTMLElement | null> | (() => HTMLElement | null) | undefined
  /** Does not go away at a press beside it. */
  keep?: boolean
  children: ReactNode
}

export const backdropLook =
  'bg-shade fixed inset-0 transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0'

/** On a phone it rises from the bottom, within reach of the thumb; elsewhere it stands in the middle. */
export const popupLook =
  'bg-raised shadow-popup border-line safe-bottom fixed inset-x-0 bottom-0 mx-auto flex max-h-[92dvh] w-full max-w-md ' +
  'flex-col gap-4 overflow-y-auto overscroll-contain rounded-t-xl border p-5 outline-none data-nested-dialog-open:brightness-80 transition duration-200 ease-calm ' +
  'data-ending-style:translate-y-4 data-ending-style:opacity-0 data-starting-style:translate-y-4 data-starting-style:opacity-0 ' +
  'sm:top-1/2 sm:bottom-auto sm:-translate-y-1/2 sm:rounded-xl sm:p-6 ' +
  'sm:data-ending-style:translate-y-[calc(-50%+0.5rem)] sm:data-starting-style:translate-y-[calc(-50%+0.5rem)]'

/** What makes a dialog open or close. */
interface Change {
  reason: string
  event: Event
}

/** Whoever presses a button twice opens what it opens: its second press, on the backdrop by then, does not close it. */
export const unlessPressedTwice =
  (change: (open: boolean) => void) =>
  (open: boolean, { reason, event }: Change) => {
    const isSecond = reason === 'outside-press' && event instanceof MouseEvent && event.detail > 1
    if (!isSecond) change(open)
  }

export function Modal({
  open,
  onOpenChange,
  title,
  description,
  closeLabel,
  returnTo,
  keep = false,
  children,
}: ModalProps) {
  return (
    <Dialog.Root open={open} onOpenChange={unlessPressedTwice(onOpenChange)} disablePointerDismissal={keep}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropLook} />
        <Dialog.Popup className={popupLook} finalFocus={returnTo}>
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
