'use client'
import { useEffect, useRef } from 'react'
import { toast } from '@/components/ui/toast'
import { useAroundTexts } from '@/lib/i18n/client-around'
import { choose, readChoice } from '@/lib/notices/client-choice'
import { askPermission, permission } from '@/lib/notices/client-permission'

/** Notices are offered once, to who comes back and finds that something was said meanwhile. */
export function useOffer(userId: number) {
  const texts = useAroundTexts().notices
  const waiting = useRef<(() => void) | null>(null)
  useEffect(() => () => waiting.current?.(), [])

  async function accept() {
    const answer = await askPermission()
    if (answer === 'granted') choose(userId, { shown: true })
    toast({ text: answer === 'granted' ? texts.on : texts.denied })
  }

  function say() {
    if (document.visibilityState !== 'visible') return
    waiting.current?.()
    waiting.current = null
    if (readChoice(userId).offered) return
    choose(userId, { offered: true })
    toast({ text: texts.offer, action: { label: texts.accept, onClick: () => void accept() } })
  }

  function offer() {
    if (waiting.current || permission() !== 'default' || readChoice(userId).offered) return
    waiting.current = () => {
      document.removeEventListener('visibilitychange', say)
    }
    document.addEventListener('visibilitychange', say)
    say()
  }

  return { offer }
}
