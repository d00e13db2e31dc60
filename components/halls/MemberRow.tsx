'use client'
import UserMinus from 'lucide-react/icons/user-minus'
import { useRouter } from 'next/navigation'
import { useId } from 'react'
import { PersonAvatar } from '@/components/presence/PersonAvatar'
import { StatusLine } from '@/components/presence/StatusLine'
import { Badge } from '@/components/ui/Badge'
import { useRequest } from '@/components/ui/use-request'
import { useChatActions } from '@/lib/chats/client/chat-list'
import type { Member } from '@/lib/chats/halls/contract'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { useFirstMe } from '@/lib/users/client/me'
import { hallTexts } from './texts'

interface MemberRowProps {
  member: Member
  onOpened: () => void
  onRemove: ((member: Member) => void) | undefined
}

/** A person in a hall: a press opens the DM with them. */
export function MemberRow({ member, onOpened, onRemove }: MemberRowProps) {
  const { id, username, hall_role } = member
  const idPrefix = useId()
  const [texts, common] = [useTextsOf(hallTexts), useTexts()]
  const router = useRouter()
  const me = useFirstMe()
  const { open } = useChatActions()
  const { busy, problem, request } = useRequest()
  const isOneself = id === me.id

  const openChat = () =>
    request(async () => {
      const chat = await open(username)
      onOpened()
      router.push(`/c/${String(chat.id)}`)
    })

  return (
    <div className="flex flex-wrap items-center">
      <button
        type="button"
        aria-labelledby={`${idPrefix}-name`}
        aria-describedby={`${idPrefix}-status ${idPrefix}-role`}
        aria-disabled={isOneself || busy || undefined}
        onClick={isOneself ? undefined : () => void openChat()}
        className="not-aria-disabled:hover:bg-hover flex h-13 min-w-0 flex-1 items-center gap-3 rounded-md px-2 text-start not-aria-disabled:hover:[--ground:var(--color-hover)] focus-visible:-outline-offset-2 aria-disabled:cursor-default"
      >
        <PersonAvatar id={id} name={username} />
        <span className="min-w-0 flex-1">
          <span className="flex gap-1.5 text-sm leading-5 font-medium">
            <span id={`${idPrefix}-name`} dir="auto" className="truncate">
              {username}
            </span>
            {isOneself && <span className="text-soft shrink-0 font-normal">({common.presence.you})</span>}
          </span>
          <span id={`${idPrefix}-status`} className="flex h-4 min-w-0 gap-1">
            <StatusLine id={id} />
          </span>
        </span>
        <span id={`${idPrefix}-role`} className="shrink-0">
          {hall_role === 'owner' && <Badge>{texts.owner}</Badge>}
        </span>
      </button>
      {onRemove && (
        <button
          type="button"
          aria-label={texts.takeOut(username)}
          onClick={() => {
            onRemove(member)
          }}
          // Invisible for oneself, so that all rows have the same width.
          className={`text-soft hover:bg-hover hover:text-danger inline-flex size-11 shrink-0 items-center justify-center rounded-md focus-visible:-outline-offset-2 ${isOneself ? 'invisible' : ''}`}
        >
          <UserMinus aria-hidden className="size-4" />
        </button>
      )}
      <p role="alert" className="text-danger w-full px-2 pb-1 text-sm empty:hidden">
        {problem}
      </p>
    </div>
  )
}
