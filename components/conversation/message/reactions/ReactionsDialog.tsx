'use client'
import { useState } from 'react'
import useSWRInfinite from 'swr/infinite'
import { useConversation } from '@/components/conversation/use-conversation'
import { PersonAvatar } from '@/components/presence/PersonAvatar'
import { Button } from '@/components/ui/Button'
import { Modal } from '@/components/ui/Modal'
import { Notice } from '@/components/ui/Notice'
import { ApiError } from '@/lib/http/api'
import type { OutputOf } from '@/lib/http/endpoint'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { errorText } from '@/lib/i18n/error-texts'
import { listReactions } from '@/lib/messages/reactions/contract'
import { call } from '@/lib/users/client/call'
import { reactionTexts } from './texts'

interface ReactionsDialogProps {
  messageId: number
  returnTo: HTMLElement
}

/** Who reacted to a message, emoji by emoji. */
export function ReactionsDialog({ messageId, returnTo }: ReactionsDialogProps) {
  const texts = useTexts()
  const own = useTextsOf(reactionTexts)
  const { feed } = useConversation()
  const [open, setOpen] = useState(true)
  const message = feed.messages.find(({ id }) => id === messageId)
  return (
    <Modal
      open={open}
      onOpenChange={setOpen}
      title={own.reactions}
      closeLabel={texts.close}
      returnTo={() => returnTo}
    >
      {message?.reactions.map(({ emoji, count }) => (
        <section key={emoji} aria-label={`${emoji}, ${String(count)}`}>
          <h3 className="text-soft mb-1 flex items-center gap-2 text-sm tabular-nums">
            <span className="font-emoji text-xl">{emoji}</span>
            {count}
          </h3>
          <People messageId={messageId} rev={message.rev} emoji={emoji} />
        </section>
      ))}
    </Modal>
  )
}

type Page = OutputOf<typeof listReactions>

function People({ messageId, rev, emoji }: { messageId: number; rev: number; emoji: string }) {
  const texts = useTexts()
  const own = useTextsOf(reactionTexts)
  const { me } = useConversation()
  const { data, error, size, setSize, isValidating } = useSWRInfinite<Page, unknown>(
    (index: number, last: Page | null) =>
      index === 0 || last?.next ? ['reactions', messageId, rev, emoji, last?.next ?? null] : null,
    ([, , , , before]: [string, number, number, string, string | null]) =>
      call(listReactions, { id: String(messageId), emoji, ...(before === null ? {} : { before }) }),
    { keepPreviousData: true, revalidateFirstPage: false },
  )
  const problem = error instanceof ApiError ? errorText(texts, error) : null
  return (
    <>
      {problem && <Notice look="danger">{problem}</Notice>}
      <ul>
        {data
          ?.flatMap(({ users }) => users)
          .map(({ id, username }) => (
            <li key={id} className="flex min-h-10 items-center gap-2.5">
              <PersonAvatar id={id} name={username} />
              <span dir="auto" className="min-w-0 truncate text-sm">
                {id === me.id ? own.you : username}
              </span>
            </li>
          ))}
      </ul>
      {data?.at(-1)?.next && (
        <Button look="quiet" busy={isValidating} onClick={() => void setSize(size + 1)}>
          {own.more}
        </Button>
      )}
    </>
  )
}
