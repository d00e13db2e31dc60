'use client'
import ChevronDown from 'lucide-react/icons/chevron-down'
import { type KeyboardEvent, useRef, useState } from 'react'
import { Avatar } from '@/components/ui/Avatar'
import { useOnDemand } from '@/components/ui/use-on-demand'
import { useTexts } from '@/lib/i18n/client'
import { useMe } from '@/lib/users/client'
import { shownEstado } from './estado'

/** What is seen of the account until it is asked for: the menu and its dialogs come then. */
export function AccountButton() {
  const texts = useTexts()
  const { me } = useMe()
  const place = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const [byKeyboard, setByKeyboard] = useState(false)
  const { Part: AccountMenu, failed, prepare } = useOnDemand(() => import('./AccountMenu'))
  const estado = shownEstado(me)

  function ask(withKeyboard: boolean) {
    prepare()
    setByKeyboard(withKeyboard)
    setOpen(true)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    ask(true)
  }

  return (
    <div ref={place} className="relative -me-2 min-w-0">
      <button
        ref={button}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={[texts.account.menu(me.username), estado].filter(Boolean).join(', ')}
        // A press of a key counts no clicks.
        onClick={(event) => {
          ask(event.detail === 0)
        }}
        onKeyDown={onKeyDown}
        onPointerEnter={prepare}
        onFocus={prepare}
        className="hover:bg-hover aria-expanded:bg-hover flex min-h-11 max-w-full items-center gap-2.5 rounded-md px-2 py-1 text-start"
      >
        <Avatar name={me.username} />
        <span className="flex min-w-0 flex-col max-sm:hidden">
          <span className="max-w-56 truncate text-sm leading-5 font-semibold">{me.username}</span>
          {estado && <span className="text-soft max-w-56 truncate text-xs">{estado}</span>}
        </span>
        <ChevronDown aria-hidden className="text-soft size-4 shrink-0" />
      </button>
      {AccountMenu && (
        <AccountMenu
          place={place}
          anchor={button}
          open={open}
          byKeyboard={byKeyboard}
          onOpenChange={setOpen}
        />
      )}
      <p
        role="alert"
        className="bg-danger-wash text-danger shadow-popup absolute end-0 top-full z-10 w-64 rounded-md p-3 text-sm empty:hidden"
      >
        {failed && open && texts.errors.unreachable}
      </p>
    </div>
  )
}
