'use client'
import Plus from 'lucide-react/icons/plus'
import Link from 'next/link'
import { AccountButton } from '@/components/account/AccountButton'
import { ChatNav } from '@/components/chat-list/ChatNav'
import { SwitcherButton } from '@/components/search/SwitcherButton'
import { Logo } from '@/components/ui/Logo'
import { MenuButton } from '@/components/ui/MenuButton'
import { useTexts } from '@/lib/i18n/client/language'

const loadNewDm = () => import('@/components/search/NewDm')

/** The list of chats with all that belongs to it. On a phone it is the whole screen where no chat is open. */
export function Sidebar() {
  const texts = useTexts()
  return (
    <div className="bg-sunken border-line relative flex w-68 shrink-0 flex-col border-e [--ground:var(--color-sunken)] max-md:hidden max-md:min-h-0 max-md:w-full max-md:flex-1 max-md:border-e-0 max-md:group-has-data-beside-list/shell:flex">
      <header className="flex min-h-13 shrink-0 items-center gap-1 ps-4 pe-2 pt-[env(safe-area-inset-top)] max-md:pe-16">
        <Link
          href="/"
          aria-label={texts.shell.home}
          className="flex min-h-11 min-w-0 flex-1 items-center gap-2 rounded-md text-base font-semibold tracking-tight max-md:text-lg"
        >
          <Logo />
          {texts.product}
        </Link>
        <MenuButton
          label={texts.chat.start}
          load={() => import('@/components/chat-list/NewMenu')}
          menuProps={{ label: texts.chat.start, loadNewDm }}
          wrapperClassName="shrink-0"
          className="text-soft hover:text-ink min-h-9 min-w-9 justify-center pointer-coarse:min-h-11 pointer-coarse:min-w-11"
        >
          <Plus aria-hidden className="size-5" />
        </MenuButton>
      </header>
      <nav aria-label={texts.shell.chats} className="flex min-h-0 flex-1 flex-col">
        <SwitcherButton />
        <ChatNav loadNewDm={loadNewDm} />
      </nav>
      <footer className="border-line border-t px-2 py-1.5 pb-[max(0.375rem,env(safe-area-inset-bottom))] max-md:absolute max-md:end-2 max-md:top-[env(safe-area-inset-top)] max-md:border-0 max-md:p-1">
        <AccountButton />
      </footer>
    </div>
  )
}
