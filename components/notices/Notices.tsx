'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useRef } from 'react'
import { chatName } from '@/components/chat/chat-name'
import { useChats } from '@/lib/chats/client'
import type { Chat } from '@/lib/chats/contract'
import { useAroundTexts } from '@/lib/i18n/client-around'
import { type Arrival, arrivalsIn, seqsOf } from '@/lib/notices/arrivals'
import { readChoice, wantsSound } from '@/lib/notices/client-choice'
import { plainText, saidToMe } from '@/lib/notices/client-for-me'
import { isAnyTabLookedAt, isLookedAt, tellWhenLookedAt } from '@/lib/notices/client-looking'
import { closeNotices, showNotice } from '@/lib/notices/client-show'
import { playTone } from '@/lib/notices/client-tone'
import { takeTurn } from '@/lib/notices/client-turn'
import { onPressedInWorker } from '@/lib/notices/client-worker'
import { useMe } from '@/lib/users/client'
import { useOffer } from './use-offer'

/** Tells who looks elsewhere of what is said to them; whether it came by push or by a poll. */
export function Notices() {
  const texts = useAroundTexts().notices
  const router = useRouter()
  const { first: me } = useMe()
  const { chats } = useChats()
  const { offer } = useOffer(me.id)
  const known = useRef<ReadonlyMap<number, number> | null>(null)

  async function tell(arrival: Arrival) {
    offer()
    const { id, type } = arrival.chat
    const choice = readChoice(me.id)
    if (!choice.shown && !wantsSound(choice)) return
    const said = await saidToMe(arrival, me)
    if (!said || (await isAnyTabLookedAt()) || !(await takeTurn(me.id, id, said.seq))) return
    if (wantsSound(choice)) playTone()
    if (!choice.shown) return
    await showNotice({
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
    const arrivals = known.current ? arrivalsIn(now, known.current, me.id) : []
    known.current = seqsOf(now, known.current ?? new Map())
    void closeNotices((chatId) => now.some(({ id, unread }) => id === chatId && unread === 0))
    if (isLookedAt()) return
    for (const arrival of arrivals) if (!arrival.chat.muted) void tell(arrival)
  })
  useEffect(() => {
    compare(chats)
  }, [chats])
  useEffect(tellWhenLookedAt, [])

  const goWherePressed = useEffectEvent(go)
  useEffect(() => onPressedInWorker((chatId) => goWherePressed(chatId)), [])

  return null
}
