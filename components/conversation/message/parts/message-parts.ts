import type { ComponentType } from 'react'
import type { Line } from '@/components/conversation/log/lines'
import { Reactions } from '@/components/conversation/message/reactions/Reactions'
import { MessageText } from '@/components/conversation/message/text/MessageText'
import { EditedMark, SeenMark } from './marks'
import { NotSent } from './NotSent'

export interface MessagePartProps {
  line: Line
  /** The newest own message that the other person has read. */
  isSeen: boolean
}

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
