import type { ComponentType } from 'react'
import { Reactions } from '@/components/conversation/message/reactions/Reactions'
import { MessageText } from '@/components/conversation/message/text/MessageText'
import { EditedMark, SeenMark } from './marks'
import type { MessagePartProps } from './message-part'
import { NotSent } from './NotSent'

/**
 * What stands in a message, from top to bottom. A part shows nothing when its message has nothing for it;
 * a deleted message has no parts.
 */
export const messageParts: readonly ComponentType<MessagePartProps>[] = [
  MessageText,
  EditedMark,
  Reactions,
  NotSent,
  SeenMark,
]
