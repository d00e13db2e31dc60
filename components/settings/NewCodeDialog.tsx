'use client'
import { AlertDialog } from '@base-ui/react/alert-dialog'
import { useRef } from 'react'
import { backdropLook, popupLook } from '@/components/ui/Modal'
import { useNewCode } from '@/lib/auth/client-new-code'
import { useTexts } from '@/lib/i18n/client'
import { ShownCode } from './ShownCode'

/** Closes only by saying that the code is kept: a slip of the hand must not lose it. */
export default function NewCodeDialog() {
  const { code, forget } = useNewCode()
  const texts = useTexts().code
  const copyButton = useRef<HTMLButtonElement>(null)
  if (code === null) return null
  return (
    <AlertDialog.Root
      defaultOpen
      onOpenChange={(_, details) => {
        if (details.reason === 'escape-key') details.cancel()
      }}
      onOpenChangeComplete={(open) => !open && forget()}
    >
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={backdropLook} />
        <AlertDialog.Popup className={popupLook} initialFocus={copyButton}>
          <AlertDialog.Title className="text-lg font-semibold">{texts.firstTitle}</AlertDialog.Title>
          <AlertDialog.Description className="text-soft -mt-2 text-sm">
            {texts.firstWhy}
          </AlertDialog.Description>
          <ShownCode
            code={code}
            copyButton={copyButton}
            done={(button) => <AlertDialog.Close render={button} />}
          />
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
