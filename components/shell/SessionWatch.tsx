'use client'
import { useEffect, useEffectEvent } from 'react'
import { useOtherTabs } from '@/lib/accounts/client/other-tabs'
import { blockNavigation, goTo, allowNavigation } from '@/lib/users/client/call'
import { useMe } from '@/lib/users/client/me'

/** Follows sign-ins and sign-outs in other tabs and on other devices. */
export function SessionWatch() {
  const { me, first, check } = useMe()
  const isSomebodyElse = me.id !== first.id

  useOtherTabs((event) => {
    if (event === 'signing-out') return blockNavigation()
    allowNavigation()
    if (event === 'signed-out') void goTo('/entrar')
    else void check()
  })

  const recheck = useEffectEvent(check)
  useEffect(() => recheckWhenRestored(recheck), [])

  useEffect(() => {
    if (isSomebodyElse) location.reload()
  }, [isSomebodyElse])

  return null
}

/** A page in the back/forward cache is hidden, and shown again after a check of the session. */
function recheckWhenRestored(check: () => Promise<unknown>) {
  const page = document.documentElement
  const onHide = (event: PageTransitionEvent) => {
    if (event.persisted) page.dataset['asleep'] = ''
  }
  const wake = () => {
    delete page.dataset['asleep']
  }
  const onShow = (event: PageTransitionEvent) => {
    if (!event.persisted) return
    page.dataset['asleep'] = ''
    // Of an ended session `check` leaves the page and never resolves. Without a network the page is shown.
    void check().then(wake, wake)
  }
  addEventListener('pagehide', onHide)
  addEventListener('pageshow', onShow)
  return () => {
    removeEventListener('pagehide', onHide)
    removeEventListener('pageshow', onShow)
  }
}
