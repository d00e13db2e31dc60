'use client'
import { Confirm } from '@/components/ui/Confirm'
import type { RowDialogProps } from '@/components/ui/use-row-dialog'
import { useTextsOf } from '@/lib/i18n/client/language'
import { signOutTexts } from './sign-out-texts'

interface ForgetDialogProps extends RowDialogProps {
  onForget: () => Promise<unknown>
}

/** Asks before this device forgets somebody, who then needs their code. */
export default function ForgetDialog({ onForget, ...dialog }: ForgetDialogProps) {
  const texts = useTextsOf(signOutTexts)
  return (
    <Confirm
      {...dialog}
      title={texts.forgetTitle}
      text={texts.forgetText}
      action={texts.forgetAction}
      look="danger"
      onConfirm={onForget}
    />
  )
}
