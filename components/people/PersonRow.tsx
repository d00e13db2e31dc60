'use client'
import { useRouter } from 'next/navigation'
import { memo, use, useId } from 'react'
import { PersonAvatar } from '@/components/presence/PersonAvatar'
import { PersonStatus } from '@/components/presence/UserStatus'
import { useRequest } from '@/components/ui/use-request'
import { useChatActions } from '@/lib/chats/client/chat-list'
import { useLocale, useTexts } from '@/lib/i18n/client/language'
import { useStatusOf } from '@/lib/presence/client'
import type { Person } from '@/lib/presence/client/people-list'
import { isRelative } from '@/lib/presence/shown-status'
import { TimeZone } from '@/lib/time/client/format'
import { exactTime } from '@/lib/time/message-time'
import { useFirstMe } from '@/lib/users/client/me'

interface PersonRowProps {
  person: Person
  isTabStop: boolean
  onFocus: (id: number) => void
  onOpened: (() => void) | undefined
}

export const PersonRow = memo(function PersonRow({ person, isTabStop, onFocus, onOpened }: PersonRowProps) {
  const { id, username } = person
  const idPrefix = useId()
  const texts = useTexts().presence
  const router = useRouter()
  const me = useFirstMe()
  const { open } = useChatActions()
  const { busy, problem, request } = useRequest()
  const isOneself = id === me.id

  const openChat = () =>
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
        tabIndex={isTabStop ? 0 : -1}
        aria-labelledby={`${idPrefix}-name`}
        aria-describedby={`${idPrefix}-status`}
        aria-disabled={isOneself || busy || undefined}
        onClick={isOneself ? undefined : () => void openChat()}
        onFocus={() => {
          onFocus(id)
        }}
        className="group/person enabled:hover:bg-hover flex h-13 w-full items-center gap-3 rounded-md px-2 text-start focus-visible:-outline-offset-2 enabled:hover:[--ground:var(--color-hover)] aria-disabled:cursor-default"
      >
        <PersonAvatar id={id} name={username} />
        <span className="min-w-0 flex-1">
          <span className="flex gap-1.5 text-sm leading-5 font-medium">
            <span id={`${idPrefix}-name`} dir="auto" className="truncate">
              {username}
            </span>
            {isOneself && <span className="text-soft shrink-0 font-normal">({texts.you})</span>}
          </span>
          <span id={`${idPrefix}-status`} className="flex h-4 min-w-0 gap-1">
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

function PersonExactTime({ id, className = '' }: { id: number; className?: string }) {
  const { locale } = useLocale()
  const timeZone = use(TimeZone)
  const known = useStatusOf(id)
  if (!known?.lastSeen || !isRelative(known)) return null
  return (
    <span className={`text-soft truncate text-xs leading-4 ${className}`}>
      · {exactTime(new Date(known.lastSeen), { locale, timeZone })}
    </span>
  )
}
