'use client'
import { type Chat, PREVIEW_MAX } from '@/lib/chats/contract'
import { useTexts } from '@/lib/i18n/client'
import { useUnfinished } from '@/lib/messages/client-unfinished'
import { atAGlance } from '@/lib/messages/glance'
import { useMe } from '@/lib/users/client'
import { useCurrentChat } from './use-current-chat'

/** One line of what one has begun to write, or of what was said last; in a DM it is plain who the other one is. */
export function LastMessage({ chat }: { chat: Chat }) {
  const { id, type, last_message: last } = chat
  const texts = useTexts().chat
  const { first: me } = useMe()
  const draft = useUnfinished(me.id, useCurrentChat()(chat) ? null : id)
  if (draft) {
    return (
      <>
        <span className="text-accent">{texts.draft}</span> {atAGlance(draft.slice(0, PREVIEW_MAX))}
      </>
    )
  }
  if (!last) return texts.none
  if (last.deleted) return <i>{texts.deleted}</i>
  const said = atAGlance(last.contenido)
  if (last.sender_id === me.id) return texts.own(said)
  return type === 'dm' ? said : texts.by(last.username, said)
}
