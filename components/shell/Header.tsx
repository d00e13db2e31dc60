'use client'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { AccountButton } from '@/components/account/AccountButton'
import { Logo } from '@/components/ui/Logo'
import { useTexts } from '@/lib/i18n/client/language'

export function Header({ children }: { children?: ReactNode }) {
  const texts = useTexts()
  return (
    <header className="border-line safe-x flex shrink-0 items-center justify-between gap-3 border-b pt-[env(safe-area-inset-top)]">
      <Link
        href="/"
        aria-label={texts.shell.home}
        className="my-1.5 flex min-h-11 items-center gap-2 rounded-md text-lg font-semibold tracking-tight"
      >
        <Logo />
        {texts.product}
      </Link>
      <div className="flex min-w-0 items-center gap-1">
        {children}
        <AccountButton />
      </div>
    </header>
  )
}
