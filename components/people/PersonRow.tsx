'use client'
import { useRouter } from 'next/navigation'
import { memo, useId } from 'react'
import { PersonAvatar } from '@/components/presence/PersonAvatar'
import { PersonStatus } from '@/components/presence/PersonStatus'
import { useRequest } from '@/components/ui/use-request'
import { useChatActions } from '@/lib/chats/client/chat-list'
import { useTexts } from '@/lib/i18n/client/language'
import type { Person } from '@/lib/presence/client/people-list'
import { useMe } from '@/lib/users/client/me'
import { PersonExactTime } from './PersonExactTime'

interface PersonRowProps {
  person: Person
  /** Where the Tab key stops. */
  isStop: boolean
  onFocus: (id: number) => void
  onOpened: (() => void) | undefined
}

export const PersonRow = memo(function PersonRow({ person, isStop, onFocus, onOpened }: PersonRowProps) {
  const { id, username } = person
  const part = useId()
  const texts = useTexts().presence
  const router = useRouter()
  const { first: me } = useMe()
  const { open } = useChatActions()
  const { busy, problem, request } = useRequest()
  const isOneself = id === me.id

  const go = () =>
    request(async () => {
      const chat = await open(username)
      router.push(`/c/${String(chat.id)}`)
      onOpened?.()
    })

  return (
    <>
      <button
        type="button"
        data-person={id}
        tabIndex={isStop ? 0 : -1}
        aria-labelledby={`${part}-name`}
        aria-describedby={`${part}-status`}
        aria-disabled={isOneself || busy || undefined}
        onClick={isOneself ? undefined : () => void go()}
        onFocus={() => {
          onFocus(id)
        }}
        className="group/person enabled:hover:bg-hover flex h-13 w-full items-center gap-3 rounded-md px-2 text-start focus-visible:-outline-offset-2 enabled:hover:[--ground:var(--color-hover)] aria-disabled:cursor-default"
      >
        <PersonAvatar id={id} name={username} />
        <span className="min-w-0 flex-1">
          <span className="flex gap-1.5 text-sm leading-5 font-medium">
            <span id={`${part}-name`} dir="auto" className="truncate">
              {username}
            </span>
            {isOneself && <span className="text-soft shrink-0 font-normal">({texts.you})</span>}
          </span>
          <span id={`${part}-status`} className="flex h-4 min-w-0 gap-1">
            <PersonStatus id={id} showDot={false} size="sm" />
            <PersonExactTime
              id={id}
              className="hidden group-hover/person:inline group-focus-visible/person:inline"
            />
          </span>
        </span>
      </button>
      <p role="alert" className="text-danger px-2 pb-1 text-sm empty:hidden">
        {problem}
      </p>
    </>
  )
})
