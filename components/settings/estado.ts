import { NO_ESTADO, type User } from '@/lib/users/contract'

export const shownEstado = ({ estado }: Pick<User, 'estado'>): string => (estado === NO_ESTADO ? '' : estado)

const LEADING_EMOJI = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d\ufe0f]+\s*/u

/** The text with this emoji before it, instead of another. */
export const withEmoji = (text: string, emoji: string): string =>
  `${emoji} ${text.trimStart().replace(LEADING_EMOJI, '')}`
