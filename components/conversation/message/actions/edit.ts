import Pencil from 'lucide-react/icons/pencil'
import type { MessageAction } from './message-action'

export const edit: MessageAction = {
  id: 'edit',
  icon: Pencil,
  label: ({ texts }) => texts.chat.edit,
  isInToolbar: true,
  isOffered: ({ message, conversation: { feed, me } }) => !feed.isGone && message.sender_id === me.id,
  run: ({ message, conversation }) => {
    conversation.composer.current?.edit(message)
    return undefined
  },
}
