'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useRef } from 'react'
import { chatName } from '@/components/chats/chat-name'
import { useChats } from '@/lib/chats/client/chat-list'
import type { Chat } from '@/lib/chats/contract'
import { useTextsOf } from '@/lib/i18n/client/language'
import { plainText, previewIfForMe } from '@/lib/notifications/client/for-me'
import {
  type IncomingMessage,
  incomingMessages,
  type Newest,
  newestOf,
} from '@/lib/notifications/client/incoming'
import { claimForThisTab } from '@/lib/notifications/client/one-tab'
import { isAnyTabFocused, isPageFocused, answerFocusQuestions } from '@/lib/notifications/client/page-focus'
import { onPressedInWorker } from '@/lib/notifications/client/service-worker'
import { readSettings, wantsSound } from '@/lib/notifications/client/settings'
import { closeNotifications, showNotification } from '@/lib/notifications/client/show'
import { playTone } from '@/lib/notifications/client/tone'
import { useFirstMe } from '@/lib/users/client/me'
import { notificationTexts } from './texts'
import { useOffer } from './use-offer'

/** Notifies of messages while the page is not looked at, whether they came by push or by a poll. */
export function Notifications() {
  const texts = useTextsOf(notificationTexts)
  const router = useRouter()
  const me = useFirstMe()
  const { chats } = useChats()
  const { offer } = useOffer(me.id)
  const known = useRef<ReadonlyMap<number, Newest> | null>(null)

  async function notify(arrival: IncomingMessage) {
    offer()
    const { id, type } = arrival.chat
    const choice = readSettings(me.id)
    if (!choice.shown && !wantsSound(choice)) return
    const preview = await previewIfForMe(arrival, me)
    if (!preview || (await isAnyTabFocused()) || !(await claimForThisTab(me.id, id, preview))) return
    if (wantsSound(choice)) playTone()
    if (!choice.shown) return
    await showNotification({
      chatId: id,
      title: type === 'dm' ? preview.username : texts.in(preview.username, chatName(arrival.chat)),
      body: await plainText(preview.contenido),
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
    known.current = newestOf(now, known.current ?? new Map())
    void closeNotifications((chatId) => now.some(({ id, unread }) => id === chatId && unread === 0))
    if (isPageFocused()) return
    for (const arrival of arrivals) if (!arrival.chat.muted) void notify(arrival)
  })
  useEffect(() => {
    compare(chats)
  }, [chats])
  useEffect(answerFocusQuestions, [])

  const goToPressed = useEffectEvent(go)
  useEffect(() => onPressedInWorker((chatId) => goToPressed(chatId)), [])

  return null
}
