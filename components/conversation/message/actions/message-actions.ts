import { react, showReactions } from '@/components/conversation/message/reactions/actions'
import { copyLink, copyMessage } from './copy'
import { deleteOne } from './delete'
import { edit } from './edit'
import type { MessageAction } from './message-action'

/** What can be done with a message, in this order: the toolbar and the menus are made from this list. */
export const messageActions: readonly MessageAction[] = [
  react,
  edit,
  copyMessage,
  copyLink,
  showReactions,
  deleteOne,
]
