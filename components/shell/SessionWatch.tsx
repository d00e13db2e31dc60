'use client'
import { useEffect, useEffectEvent } from 'react'
import { useOtherTabs } from '@/lib/accounts/client/other-tabs'
import { blockNavigation, goTo, allowNavigation } from '@/lib/users/client/call'
import { useMe } from '@/lib/users/client/me'

/** Keeps the page true to who is signed in, whatever happens in other tabs or on other devices. */
export function SessionWatch() {
  const { me, first, check } = useMe()
  const isSomebodyElse = me.id !== first.id

  useOtherTabs((news) => {
    if (news === 'signing-out') return blockNavigation()
    allowNavigation()
    if (news === 'signed-out') void goTo('/entrar')
    else void check()
  })

  const recheck = useEffectEvent(check)
  useEffect(() => sleepWhileAway(recheck), [])

  useEffect(() => {
    if (isSomebodyElse) location.reload()
  }, [isSomebodyElse])

  return null
}

/** A page in the browser's memory is hidden as it goes there, and shown again once it may be. */
function sleepWhileAway(check: () => Promise<unknown>) {
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
    // Ended: `check` leads away and does not come back. No network: nothing says that it ended.
    void check().then(wake, wake)
  }
  addEventListener('pagehide', onHide)
  addEventListener('pageshow', onShow)
  return () => {
    removeEventListener('pagehide', onHide)
    removeEventListener('pageshow', onShow)
  }
}
