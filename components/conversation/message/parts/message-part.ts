import type { Line } from '@/components/conversation/log/lines'

export interface MessagePartProps {
  line: Line
  /** The newest own message that the other person has read. */
  isSeen: boolean
}
