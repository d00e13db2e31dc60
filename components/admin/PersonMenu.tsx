'use client'
import KeyRound from 'lucide-react/icons/key-round'
import MonitorSmartphone from 'lucide-react/icons/monitor-smartphone'
import ShieldMinus from 'lucide-react/icons/shield-minus'
import ShieldPlus from 'lucide-react/icons/shield-plus'
import type { Ref } from 'react'
import { MenuAction, MenuChoice, MenuRule } from '@/components/ui/MenuParts'
import type { KnownUser } from '@/lib/admin/contract'
import { useTextsOf } from '@/lib/i18n/client/language'
import { ActionsMenu } from './ActionsMenu'
import { adminTexts } from './texts'

const STATUSES = ['online', 'away', 'offline'] as const

interface PersonMenuProps {
  person: KnownUser
  button: Ref<HTMLButtonElement>
  onStatus: (status: KnownUser['online_status']) => void
  show: (name: 'sessions' | 'role' | 'code') => void
}

export function PersonMenu({ person, button, onStatus, show }: PersonMenuProps) {
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
