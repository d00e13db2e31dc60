'use client'
import { useCurrentChat } from '@/components/chats/use-current-chat'
import { type Chat, PREVIEW_MAX } from '@/lib/chats/contract'
import { useTexts } from '@/lib/i18n/client/language'
import { useDraft } from '@/lib/messages/client/drafts'
import { previewText } from '@/lib/messages/preview-text'
import { useMe } from '@/lib/users/client/me'

/** One line of what one has begun to write, or of what was said last; in a DM it is plain who the other one is. */
export function LastMessage({ chat }: { chat: Chat }) {
  const { id, type, last_message: last } = chat
  const texts = useTexts().chat
  const { first: me } = useMe()
  const draft = useDraft(me.id, useCurrentChat()(chat) ? null : id)
  if (draft) {
    return (
      <>
        <span className="text-accent">{texts.draft}</span> {previewText(draft.slice(0, PREVIEW_MAX))}
      </>
    )
  }
  if (!last) return texts.noMessages
  if (last.deleted) return <i>{texts.deleted}</i>
  const said = previewText(last.contenido)
  if (last.sender_id === me.id) return texts.fromMe(said)
  return type === 'dm' ? said : texts.from(last.username, said)
}
