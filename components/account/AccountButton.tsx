'use client'
import ChevronsUpDown from 'lucide-react/icons/chevrons-up-down'
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
      wrapperClassName="min-w-0"
      className="w-full gap-2.5 px-2 py-1 text-start"
    >
      <PersonAvatar id={me.id} name={me.username} />
      <span className="flex min-w-0 flex-1 flex-col max-md:hidden">
        <span className="truncate text-sm leading-5 font-semibold">{me.username}</span>
        {estado && <span className="text-soft truncate text-xs">{estado}</span>}
      </span>
      <ChevronsUpDown aria-hidden className="text-soft size-4 shrink-0 max-md:hidden" />
    </MenuButton>
  )
}
