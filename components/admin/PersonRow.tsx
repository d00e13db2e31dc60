'use client'
import KeyRound from 'lucide-react/icons/key-round'
import MonitorSmartphone from 'lucide-react/icons/monitor-smartphone'
import ShieldMinus from 'lucide-react/icons/shield-minus'
import ShieldPlus from 'lucide-react/icons/shield-plus'
import { type Ref, useRef } from 'react'
import { UserStatus } from '@/components/presence/UserStatus'
import { Avatar } from '@/components/ui/Avatar'
import { Badge } from '@/components/ui/Badge'
import { MenuAction, MenuChoice, MenuRule } from '@/components/ui/MenuParts'
import { useRequest } from '@/components/ui/use-request'
import { useAdminActions } from '@/lib/admin/client/actions'
import type { KnownUser } from '@/lib/admin/contract'
import { useTextsOf } from '@/lib/i18n/client/language'
import { useMe } from '@/lib/users/client/me'
import { ActionsMenu } from './ActionsMenu'
import { adminTexts } from './texts'

export type PersonDialog = 'sessions' | 'role' | 'code'

interface PersonRowProps {
  person: KnownUser
  show: (name: PersonDialog, person: KnownUser, from: HTMLElement | null) => void
}

export function PersonRow({ person, show }: PersonRowProps) {
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

const STATUSES = ['online', 'away', 'offline'] as const

interface PersonMenuProps {
  person: KnownUser
  button: Ref<HTMLButtonElement>
  onStatus: (status: KnownUser['online_status']) => void
  show: (name: 'sessions' | 'role' | 'code') => void
}

function PersonMenu({ person, button, onStatus, show }: PersonMenuProps) {
  const texts = useTextsOf(adminTexts)
  const statuses = STATUSES.map((value) => ({ value, label: texts.statuses[value] }))
  const isAdmin = person.role === 'admin'
  return (
    <ActionsMenu name={person.username} button={button}>
      <MenuAction icon={<MonitorSmartphone />} label={texts.seeSessions} onClick={() => show('sessions')} />
      <MenuAction
        icon={isAdmin ? <ShieldMinus /> : <ShieldPlus />}
        label={isAdmin ? texts.takeAdmin : texts.makeAdmin}
        onClick={() => show('role')}
      />
      <MenuAction icon={<KeyRound />} label={texts.issueCode} onClick={() => show('code')} />
      <MenuRule />
      <MenuChoice
        label={texts.setStatus}
        value={person.online_status}
        options={statuses}
        onChange={onStatus}
      />
    </ActionsMenu>
  )
}
