'use client'
import { useEffect } from 'react'
import { Logo } from '@/components/ui/Logo'
import { Notice } from '@/components/ui/Notice'
import { useOtherTabs } from '@/lib/accounts/client/other-tabs'
import { useTexts } from '@/lib/i18n/client/language'
import { LanguageSwitch } from './LanguageSwitch'
import { SignInForm } from './SignInForm'

export function SignInPage({ next, ended }: { next: string; ended: boolean }) {
  const texts = useTexts()
  useOtherTabs((news) => {
    if (news === 'signed-in') location.replace(next)
  })
  useEffect(reloadWhenRevived, [])
  // A session ends when somebody else signs in with this browser, and theirs may have begun meanwhile.
  useEffect(() => {
    if (ended)
      void import('@/lib/accounts/client/continue-if-signed-in').then(
        ({ continueIfSignedIn: goOnIfSignedIn }) => goOnIfSignedIn(next),
        ignore,
      )
  }, [ended, next])

  return (
    <div className="bg-sunken safe-x flex min-h-dvh flex-col items-center gap-6 py-6">
      <main className="my-auto flex w-full max-w-sm flex-col gap-6">
        <div className="flex items-center justify-center gap-2.5 text-xl font-semibold tracking-tight">
          <Logo className="size-9" />
          {texts.product}
        </div>
        <div className="bg-raised shadow-card border-line flex flex-col gap-5 rounded-xl border p-6 sm:p-8">
          {ended && (
            <Notice>
              <p role="status">
                <strong className="font-semibold">{texts.signIn.ended}.</strong> {texts.signIn.endedHint}
              </p>
            </Notice>
          )}
          <header className="flex flex-col gap-1">
            <h1 className="text-2xl leading-8 font-semibold tracking-tight">{texts.signIn.welcome}</h1>
            <p className="text-soft text-sm">{texts.signIn.invitation}</p>
          </header>
          <noscript>
            <p className="bg-danger-wash text-danger rounded-md px-3.5 py-2.5 text-sm">
              {texts.signIn.needsScript}
            </p>
          </noscript>
          <SignInForm next={next} />
        </div>
      </main>
      <footer>
        <LanguageSwitch />
      </footer>
    </div>
  )
}

const ignore = () => {}

/** Out of the browser's memory comes an old page: who is signed in may have changed since. */
function reloadWhenRevived() {
  const onShow = (event: PageTransitionEvent) => {
    if (event.persisted) location.reload()
  }
  addEventListener('pageshow', onShow)
  return () => {
    removeEventListener('pageshow', onShow)
  }
}
