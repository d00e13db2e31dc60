'use client'
import { useEffect, useRef } from 'react'
import { toast } from '@/components/ui/toast'
import { useTextsOf } from '@/lib/i18n/client/language'
import { askPermission, permission } from '@/lib/notifications/client/permission'
import { changeSettings, readSettings } from '@/lib/notifications/client/settings'
import { notificationTexts } from './texts'

/** Offers notifications once, when somebody comes back to the page and messages came meanwhile. */
export function useOffer(userId: number) {
  const texts = useTextsOf(notificationTexts)
  const stopWaiting = useRef<(() => void) | null>(null)
  useEffect(() => () => stopWaiting.current?.(), [])

  async function accept() {
    const answer = await askPermission()
    if (answer === 'granted') changeSettings(userId, { shown: true })
    toast({ text: answer === 'granted' ? texts.on : texts.denied })
  }

  function offerWhenVisible() {
    if (document.visibilityState !== 'visible') return
    stopWaiting.current?.()
    stopWaiting.current = null
    if (readSettings(userId).offered) return
    changeSettings(userId, { offered: true })
    toast({ text: texts.offer, action: { label: texts.accept, onClick: () => void accept() } })
  }

  function offer() {
    if (stopWaiting.current || permission() !== 'default' || readSettings(userId).offered) return
    stopWaiting.current = () => {
      document.removeEventListener('visibilitychange', offerWhenVisible)
    }
    document.addEventListener('visibilitychange', offerWhenVisible)
    offerWhenVisible()
  }

  return { offer }
}
