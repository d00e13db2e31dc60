'use client'
import { AlertDialog } from '@base-ui/react/alert-dialog'
import type { RefObject } from 'react'
import { Button } from '@/components/ui/Button'
import { keepFocusInside } from '@/components/ui/dialog-focus'
import { backdropLook, popupLook } from '@/components/ui/Modal'
import { useTextsOf } from '@/lib/i18n/client/language'
import { signOutTexts } from './sign-out-texts'

interface UnsentDialogProps {
  count: number
  /** The device is to forget this person, so nothing can stay on it. */
  forget: boolean
  returnTo: RefObject<HTMLElement | null> | undefined
  onStay: () => void
  onLeave: (keep: boolean) => void
}

/** Asks before somebody signs out with unsent messages. */
export default function UnsentDialog({ count, forget, returnTo, onStay, onLeave }: UnsentDialogProps) {
  const texts = useTextsOf(signOutTexts)
  return (
    <AlertDialog.Root open onOpenChange={(open) => !open && onStay()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={backdropLook} />
        <AlertDialog.Popup ref={keepFocusInside} className={popupLook} finalFocus={returnTo}>
          <AlertDialog.Title className="text-lg font-semibold">{texts.unsent(count)}</AlertDialog.Title>
          <AlertDialog.Description className="text-soft -mt-2 text-sm">
            {forget ? texts.unsentForget : texts.unsentHint}
          </AlertDialog.Description>
          <div className="flex flex-col gap-2">
            <AlertDialog.Close render={<Button />}>{texts.stay}</AlertDialog.Close>
            {!forget && (
              <Button
                look="quiet"
                onClick={() => {
                  onLeave(true)
                }}
              >
                {texts.leaveKeeping}
              </Button>
            )}
            <Button
              look="warning"
              onClick={() => {
                onLeave(false)
              }}
            >
              {texts.leaveDiscarding}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
