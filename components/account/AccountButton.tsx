'use client'
import ChevronDown from 'lucide-react/icons/chevron-down'
import { PersonAvatar } from '@/components/presence/PersonAvatar'
import { shownEstado } from '@/components/settings/estado'
import { MenuButton } from '@/components/ui/MenuButton'
import { useTexts } from '@/lib/i18n/client/language'
import { useUser } from '@/lib/presence/client'

export function AccountButton() {
  const texts = useTexts()
  const { user: me } = useUser()
  const estado = shownEstado(me)
  return (
    <MenuButton
      label={[texts.account.menu(me.username), estado].filter(Boolean).join(', ')}
      load={() => import('./AccountMenu')}
      menuProps={{}}
      wrapperClassName="-me-2 min-w-0"
      className="max-w-full gap-2.5 px-2 py-1 text-start"
    >
      <PersonAvatar id={me.id} name={me.username} />
      <span className="flex min-w-0 flex-col max-sm:hidden">
        <span className="max-w-56 truncate text-sm leading-5 font-semibold">{me.username}</span>
        {estado && <span className="text-soft max-w-56 truncate text-xs">{estado}</span>}
      </span>
      <ChevronDown aria-hidden className="text-soft size-4 shrink-0" />
    </MenuButton>
  )
}
