'use client'
import { useEffect } from 'react'
import { Logo } from '@/components/ui/Logo'
import { Notice } from '@/components/ui/Notice'
import { forgetNewCode } from '@/lib/accounts/client/new-code'
import { useOtherTabs } from '@/lib/accounts/client/other-tabs'
import type { Destination } from '@/lib/accounts/client/sign-in'
import { useLocale, useTexts } from '@/lib/i18n/client/language'
import { LOCALE_NAMES, LOCALES } from '@/lib/i18n/locale'
import { SignInForm } from './SignInForm'

interface SignInPageProps extends Destination {
  ended: boolean
  /** The hall that an invitation leads to after the sign-in. */
  invitedTo: string | null
}

export function SignInPage({ next, general, ended, invitedTo }: SignInPageProps) {
  const texts = useTexts()
  useOtherTabs((event) => {
    // This page hears itself, too: then it is on its way already.
    if (event === 'signed-in') void import('@/lib/users/client/call').then(({ goTo }) => goTo(next), ignore)
  })
  useEffect(reloadWhenRestored, [])
  // Of somebody who was signed out here, or elsewhere.
  useEffect(forgetNewCode, [])
  // Nobody is signed in, so nothing of anybody's chats stays here.
  useEffect(() => {
    void import('@/lib/offline/client/keep-chats').then(({ forgetKeptChats }) => forgetKeptChats(), ignore)
  }, [])
  // The session may have ended because somebody else signed in with this browser.
  useEffect(() => {
    if (ended)
      void import('@/lib/accounts/client/continue-if-signed-in').then(
        ({ continueIfSignedIn }) => continueIfSignedIn(next),
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
            <h1 className="text-2xl leading-8 font-semibold tracking-tight wrap-anywhere">
              {invitedTo === null ? texts.signIn.welcome : texts.signIn.invitedTo(invitedTo)}
            </h1>
            <p className="text-soft text-sm">{texts.signIn.about}</p>
          </header>
          <noscript>
            <p className="bg-danger-wash text-danger rounded-md px-3.5 py-2.5 text-sm">
              {texts.signIn.needsScript}
            </p>
          </noscript>
          <SignInForm to={{ next, general }} />
        </div>
      </main>
      <footer>
        <LanguageSwitch />
      </footer>
    </div>
  )
}

const ignore = () => {}

/** A page from the back/forward cache may be older than a sign-in elsewhere. */
function reloadWhenRestored() {
  const onShow = (event: PageTransitionEvent) => {
    if (event.persisted) location.reload()
  }
  addEventListener('pageshow', onShow)
  return () => {
    removeEventListener('pageshow', onShow)
  }
}

function LanguageSwitch() {
  const { locale, setLocale } = useLocale()
  return (
    <div role="group" aria-label={useTexts().account.language} className="flex gap-1">
      {LOCALES.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === locale}
          onClick={() => {
            setLocale(each)
          }}
          className="text-soft hover:text-ink aria-pressed:text-ink min-h-11 rounded-md px-3 text-sm aria-pressed:font-semibold"
        >
          {LOCALE_NAMES[each]}
        </button>
      ))}
    </div>
  )
}
