'use client'
import type { Chat } from '@/lib/chats/contract'
import { useTexts } from '@/lib/i18n/client'
import { useMe } from '@/lib/users/client'

/** One line of what was said last; in a DM it is plain who the other one is. */
export function LastMessage({ chat: { type, last_message: last } }: { chat: Chat }) {
  const texts = useTexts().chat
  const { first: me } = useMe()
  if (!last) return null
  if (last.deleted) return <i>{texts.deleted}</i>
  if (last.sender_id === me.id) return texts.own(last.contenido)
  return type === 'dm' ? last.contenido : texts.by(last.username, last.contenido)
}
