'use client'
import MessageCircle from 'lucide-react/icons/message-circle'
import Link from 'next/link'
import type { ReactNode, RefObject } from 'react'
import { useCurrentChat } from '@/components/chats/use-current-chat'
import { Estado } from '@/components/presence/Estado'
import { PersonAvatar } from '@/components/presence/PersonAvatar'
import { StatusLine } from '@/components/presence/StatusLine'
import { Badge } from '@/components/ui/Badge'
import { Button } from '@/components/ui/Button'
import { buttonClasses } from '@/components/ui/button-classes'
import { useChatList } from '@/lib/chats/client/chat-list'
import { useMembers } from '@/lib/chats/halls/client/members'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { usePerson } from '@/lib/presence/client/use-person'
import { useFirstMe } from '@/lib/users/client/me'
import { cardTexts } from './texts'

interface PersonDetailsProps {
  person: { id: number; username: string }
  /** Where no title is above. */
  heading?: ReactNode
  main: RefObject<HTMLButtonElement | null>
  busy: boolean
  problem: string | null
  onWrite: () => void
}

export function PersonDetails({ person, heading, main, busy, problem, onWrite }: PersonDetailsProps) {
  const { id, username } = person
  const texts = useTextsOf(cardTexts)
  const { you } = useTexts().presence
  const me = useFirstMe()
  const role = usePerson(person)?.role
  const { list } = useChatList()
  const chat = list.find(useCurrentChat())
  const isOneself = id === me.id
  return (
    <>
      <div className="flex min-w-0 items-center gap-3">
        <PersonAvatar id={id} name={username} size="large" />
        <div className="min-w-0 flex-1">
          {heading}
          <p className="flex min-w-0 gap-1">
            <StatusLine id={id} exactTimeClass="inline" withEstado={false} />
            {isOneself && <span className="text-soft text-xs leading-4">({you})</span>}
          </p>
          <p className="flex flex-wrap gap-1.5 pt-1 empty:hidden">
            {role === 'admin' && <Badge>{texts.admin}</Badge>}
            {chat?.type === 'hall' && chat.id !== null && <HallRole hallId={chat.id} userId={id} />}
          </p>
        </div>
      </div>
      <Estado id={id} className="text-sm leading-5 wrap-anywhere whitespace-normal" />
      <p role="alert" className="text-danger text-sm empty:hidden">
        {problem}
      </p>
      <div className="flex gap-2 empty:hidden">
        {!isOneself && (
          <Button ref={main} busy={busy} onClick={onWrite} className="flex-1">
            <MessageCircle aria-hidden className="size-4" />
            {texts.message}
          </Button>
        )}
        {me.role === 'admin' && (
          <Link href={`/admin?q=${encodeURIComponent(username)}`} className={buttonClasses('quiet')}>
            {texts.manage}
          </Link>
        )}
      </div>
    </>
  )
}

function HallRole({ hallId, userId }: { hallId: number; userId: number }) {
  const texts = useTextsOf(cardTexts)
  const { members } = useMembers(hallId)
  const isOwner = members?.find(({ id }) => id === userId)?.hall_role === 'owner'
  return isOwner && <Badge>{texts.owner}</Badge>
}
