'use client'
import Trash from 'lucide-react/icons/trash-2'
import { useState } from 'react'
import { useConversation } from '@/components/conversation/use-conversation'
import { Confirm } from '@/components/ui/Confirm'
import { useTextsOf } from '@/lib/i18n/client/language'
import type { Message } from '@/lib/messages/contract'
import { mayDelete } from '@/lib/messages/may-delete'
import type { MessageAction } from './message-action'
import { actionTexts } from './texts'
import { focusTargetOf } from './where'

interface DeleteQuestion {
  message: Message
  /** Gets the focus when the dialog closes. */
  returnTo: HTMLElement | null
  onDeleted?: () => void
}

export const deleteOne: MessageAction = {
  id: 'delete',
  icon: Trash,
  label: ({ locale }) => actionTexts[locale].delete,
  isInToolbar: true,
  isOffered: ({ message, conversation: { feed, me, chat } }) =>
    !feed.isGone && mayDelete(me, message.sender_id, chat),
  run: ({ message, article, conversation }) => {
    conversation.openDialog(async () => DeleteDialog, { message, returnTo: focusTargetOf(article) })
    return undefined
  },
}

export function DeleteDialog({ message, returnTo, onDeleted }: DeleteQuestion) {
  const texts = useTextsOf(actionTexts)
  const { feed } = useConversation()
  const [open, setOpen] = useState(true)
  return (
    <Confirm
      open={open}
      onOpenChange={setOpen}
      returnTo={() => returnTo}
      title={texts.deleteTitle}
      text={texts.deleteText}
      action={texts.delete}
      look="danger"
      onConfirm={async () => {
        await feed.erase(message)
        onDeleted?.()
      }}
    />
  )
}
