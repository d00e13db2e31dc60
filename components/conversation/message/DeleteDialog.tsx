'use client'
import { useState } from 'react'
import { Confirm } from '@/components/ui/Confirm'
import { useTexts } from '@/lib/i18n/client/language'
import type { Message } from '@/lib/messages/contract'
import type { DeleteQuestion } from './MessageActionsOnDemand'

interface EraseDialogProps extends DeleteQuestion {
  onErase: (message: Message) => Promise<void>
}

export function DeleteDialog({ message, from, done, onErase }: EraseDialogProps) {
  const texts = useTexts().chat
  const [open, setOpen] = useState(true)
  return (
    <Confirm
      open={open}
      onOpenChange={setOpen}
      returnTo={() => from}
      title={texts.eraseTitle}
      text={texts.eraseText}
      action={texts.erase}
      look="danger"
      onConfirm={async () => {
        await onErase(message)
        done?.()
      }}
    />
  )
}
