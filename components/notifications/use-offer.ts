'use client'
import { useEffect, useRef } from 'react'
import { toast } from '@/components/ui/toast'
import { useTextsOf } from '@/lib/i18n/client/language'
import { askPermission, permission } from '@/lib/notifications/client/permission'
import { changeSettings, readSettings } from '@/lib/notifications/client/settings'
import { notificationTexts } from './texts'

/** Notices are offered once, to who comes back and finds that something was said meanwhile. */
export function useOffer(userId: number) {
  const texts = useTextsOf(notificationTexts)
  const waiting = useRef<(() => void) | null>(null)
  useEffect(() => () => waiting.current?.(), [])

  async function accept() {
    const answer = await askPermission()
    if (answer === 'granted') changeSettings(userId, { shown: true })
    toast({ text: answer === 'granted' ? texts.on : texts.denied })
  }

  function say() {
    if (document.visibilityState !== 'visible') return
    waiting.current?.()
    waiting.current = null
    if (readSettings(userId).offered) return
    changeSettings(userId, { offered: true })
    toast({ text: texts.offer, action: { label: texts.accept, onClick: () => void accept() } })
  }

  function offer() {
    if (waiting.current || permission() !== 'default' || readSettings(userId).offered) return
    waiting.current = () => {
      document.removeEventListener('visibilitychange', say)
    }
    document.addEventListener('visibilitychange', say)
    say()
  }

  return { offer }
}
