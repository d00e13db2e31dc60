'use client'
import { useRef } from 'react'
import { UserStatus } from '@/components/presence/UserStatus'
import { Avatar } from '@/components/ui/Avatar'
import { Badge } from '@/components/ui/Badge'
import { useRequest } from '@/components/ui/use-request'
import { useAdminActions } from '@/lib/admin/client/actions'
import type { KnownUser } from '@/lib/admin/contract'
import { useTextsOf } from '@/lib/i18n/client/language'
import { useMe } from '@/lib/users/client/me'
import type { ShowAboutPerson } from './People'
import { PersonMenu } from './PersonMenu'
import { adminTexts } from './texts'

export function PersonRow({ person, show }: { person: KnownUser; show: ShowAboutPerson }) {
  const texts = useTextsOf(adminTexts)
  const { me } = useMe()
  const { setStatus } = useAdminActions()
  const { problem, request } = useRequest()
  const button = useRef<HTMLButtonElement>(null)

  return (
    <li className="flex items-center gap-3 py-2.5">
      <Avatar name={person.username} size="large" />
      <div className="grid min-w-0 flex-1 gap-x-4 md:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_minmax(0,2fr)] md:items-center">
        <p className="flex min-w-0 flex-wrap items-center gap-x-2">
          <span dir="auto" className="min-w-0 font-semibold wrap-anywhere">
            {person.username}
          </span>
          {person.role === 'admin' && <Badge>{texts.isAdmin}</Badge>}
          {person.id === me.id && <Badge>{texts.oneself}</Badge>}
        </p>
        <p>
          <UserStatus status={person.online_status} lastSeen={person.last_seen} />
        </p>
        <p className="text-soft text-sm">{texts.sessions(person.sessions)}</p>
        <p role="alert" className="text-danger text-sm empty:hidden md:col-span-3">
          {problem}
        </p>
      </div>
      <PersonMenu
        person={person}
        button={button}
        onStatus={(status) => void request(() => setStatus(person, status))}
        show={(name) => {
          show(name, person, button.current)
        }}
      />
    </li>
  )
}
