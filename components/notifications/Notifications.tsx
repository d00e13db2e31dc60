'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useRef } from 'react'
import { chatName } from '@/components/chats/chat-name'
import { useChats } from '@/lib/chats/client/chat-list'
import type { Chat } from '@/lib/chats/contract'
import { useAroundTexts } from '@/lib/i18n/client/background'
import { plainText, previewIfForMe } from '@/lib/notifications/client/for-me'
import { claimForThisTab } from '@/lib/notifications/client/one-tab'
import { isAnyTabFocused, isPageFocused, answerFocusQuestions } from '@/lib/notifications/client/page-focus'
import { onPressedInWorker } from '@/lib/notifications/client/service-worker'
import { readSettings, wantsSound } from '@/lib/notifications/client/settings'
import { closeNotifications, showNotification } from '@/lib/notifications/client/show'
import { playTone } from '@/lib/notifications/client/tone'
import { type IncomingMessage, incomingMessages, seqsOf } from '@/lib/notifications/client/incoming'
import { useMe } from '@/lib/users/client/me'
import { useOffer } from './use-offer'

/** Tells who looks elsewhere of what is said to them; whether it came by push or by a poll. */
export function Notifications() {
  const texts = useAroundTexts().notices
  const router = useRouter()
  const { first: me } = useMe()
  const { chats } = useChats()
  const { offer } = useOffer(me.id)
  const known = useRef<ReadonlyMap<number, number> | null>(null)

  async function tell(arrival: IncomingMessage) {
    offer()
    const { id, type } = arrival.chat
    const choice = readSettings(me.id)
    if (!choice.shown && !wantsSound(choice)) return
    const said = await previewIfForMe(arrival, me)
    if (!said || (await isAnyTabFocused()) || !(await claimForThisTab(me.id, id, said.seq))) return
    if (wantsSound(choice)) playTone()
    if (!choice.shown) return
    await showNotification({
      chatId: id,
      title: type === 'dm' ? said.username : texts.in(said.username, chatName(arrival.chat)),
      body: await plainText(said.contenido),
      onClick: () => {
        go(id)
      },
    })
  }

  function go(chatId: number) {
    router.push(`/c/${String(chatId)}`)
  }

  const compare = useEffectEvent((now: Chat[]) => {
    const arrivals = known.current ? incomingMessages(now, known.current, me.id) : []
    known.current = seqsOf(now, known.current ?? new Map())
    void closeNotifications((chatId) => now.some(({ id, unread }) => id === chatId && unread === 0))
    if (isPageFocused()) return
    for (const arrival of arrivals) if (!arrival.chat.muted) void tell(arrival)
  })
  useEffect(() => {
    compare(chats)
  }, [chats])
  useEffect(answerFocusQuestions, [])

  const goWherePressed = useEffectEvent(go)
  useEffect(() => onPressedInWorker((chatId) => goWherePressed(chatId)), [])

  return null
}
