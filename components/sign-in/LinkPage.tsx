'use client'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Logo } from '@/components/ui/Logo'
import { Notice } from '@/components/ui/Notice'
import { useRequest } from '@/components/ui/use-request'
import { enterByLink, nameOfLink } from '@/lib/accounts/client/enter-by-link'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { linkPageTexts } from './link-page-texts'

/** What the address of another device leads to. `current`: who is signed in here. */
export function LinkPage({ current }: { current: string | null }) {
  const [texts, common] = [useTextsOf(linkPageTexts), useTexts()]
  const [found, setFound] = useState<{ link: string; name: string } | null>(null)
  const { busy, problem, request } = useRequest({ code_invalid: texts.invalid })

  useEffect(() => {
    const link = location.hash.slice(1)
    void request(async () => {
      setFound({ link, name: await nameOfLink(link) })
    })
    // Once: the address does not change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  return (
    <div className="bg-sunken safe-x flex min-h-dvh flex-col items-center py-6">
      <main className="my-auto flex w-full max-w-sm flex-col gap-6">
        <div className="flex items-center justify-center gap-2.5 text-xl font-semibold tracking-tight">
          <Logo className="size-9" />
          {common.product}
        </div>
        <div className="bg-raised shadow-card border-line flex flex-col gap-5 rounded-xl border p-6 sm:p-8">
          <h1 className="text-2xl leading-8 font-semibold tracking-tight">{texts.title}</h1>
          <p role="status" className="text-soft text-sm wrap-anywhere empty:hidden">
            {found && (current === null ? texts.about(found.name) : texts.instead(current, found.name))}
            {!found && busy && common.loading}
          </p>
          <div role="alert" className="empty:hidden">
            {problem && <Notice look="danger">{problem}</Notice>}
          </div>
          {found && (
            <Button
              busy={busy}
              onClick={() => void request(() => enterByLink(found.link))}
              className="w-full"
            >
              <span className="truncate">{texts.enter(found.name)}</span>
            </Button>
          )}
          <Link
            href="/"
            className="text-soft hover:text-ink inline-flex min-h-11 items-center self-center text-sm underline"
          >
            {current === null ? texts.otherwise : texts.stay(current)}
          </Link>
        </div>
      </main>
    </div>
  )
}
