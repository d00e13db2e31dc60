'use client'
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useState } from 'react'
import type { Chat } from '@/lib/chats/contract'
import { outbox } from '@/lib/messages/client/outbox'
import type { useMessages } from '@/lib/messages/client/use-messages'
import { useMe } from '@/lib/users/client/me'
import type { Line } from './lines'
import { saveScrollPosition, readScrollPosition } from './saved-scroll-position'
import { END, hideLog, type ScrollPosition } from './scroll-position'
import { useLogScroll } from './use-log-scroll'
import { useNewMessages } from './use-new-messages'

interface Reading {
  chatId: number
  log: RefObject<HTMLElement | null>
  placeRef: RefObject<ScrollPosition>
  /** Not at the end from the first, but at a message that was asked for. */
  isAsked: boolean
  chat: Chat
  /** The same when it was opened. */
  opened: Chat
  talk: Pick<ReturnType<typeof useMessages>, 'hasOlder' | 'hasNewer' | 'goToNewest' | 'goAround'>
  lines: readonly Line[]
}

/** Below the top, so that what leads to a message is seen too. */
const BELOW_TOP_PX = 64

/** Where in a chat somebody reads, what is new for them, and the ways to get elsewhere. */
export function useReader({ chatId, log, placeRef, isAsked, chat, opened, talk, lines }: Reading) {
  const { hasOlder, hasNewer } = talk
  const { id: myId } = useMe().first
  const comeBack = useEffectEvent(() => {
    const kept = isAsked ? null : readScrollPosition(myId, chatId)
    if (kept) placeRef.current = { ...END, ...kept, isAtEnd: false, isSought: true }
  })
  useLayoutEffect(() => {
    comeBack()
  }, [])

  const scroll = useLogScroll({ log, placeRef, isAtEndFirst: !isAsked, lines, isWhole: !hasNewer })
  const news = useNewMessages({ opened, lines, isAway: !scroll.isAtEnd })
  const [isOnTheWay, setIsOnTheWay] = useState(false)

  // Where the end was when the reader left it.
  const newest = Math.max(chat.last_seq, lines.findLast(({ seq }) => seq !== null)?.seq ?? 0)
  const [left, setLeft] = useState(isAsked ? opened.last_read_seq : newest)
  if (scroll.isAtEnd && left !== newest) setLeft(newest)
  const noNews = lines.filter(({ seq, isOwn, deleted }) => (seq ?? 0) > left && (isOwn || deleted))

  const isBeginningLoaded = news.after !== null && (!hasOlder || (lines[0]?.seq ?? 0) <= news.after + 1)
  const isNewAbove = news.isUnknown && (isBeginningLoaded ? news.sight === 'above' : true)

  async function fetchFor(load: () => Promise<void>, isForOwn = false) {
    setIsOnTheWay(true)
    try {
      await load()
    } catch {
      // The chip says why; where one is, one stays, unless what one has written is elsewhere.
      scroll.stay(isForOwn)
    } finally {
      setIsOnTheWay(false)
    }
  }

  const open = useEffectEvent(() => {
    const { isSought, isAtEnd, seq } = placeRef.current
    if (!isAtEnd) setLeft(opened.unread > 0 ? opened.last_read_seq : newest)
    if (!isSought || seq === null) return
    hideLog(log.current, true)
    void fetchFor(() => talk.goAround(seq))
  })
  useLayoutEffect(() => {
    open()
    const leave = () => {
      saveScrollPosition(myId, chatId, placeRef.current)
    }
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [myId, chatId, placeRef])

  const missed = Math.max(0, newest - left - noNews.length)

  function goToEnd(isForOwn = false) {
    if (missed > 0) news.begin(left)
    if (!scroll.goToEnd()) void fetchFor(talk.goToNewest, isForOwn)
  }

  // What one sent is at the end by now: who still looks at it, below what is loaded, goes along.
  const goAlong = useEffectEvent(() => {
    if (hasNewer && !placeRef.current.isSought && scroll.isAtLast()) goToEnd(true)
  })
  useEffect(
    () =>
      outbox.onSent(({ chat_id }) => {
        if (chat_id === chatId) goAlong()
      }),
    [chatId],
  )

  function goTo(seq: number, where?: Parameters<typeof scroll.goTo>[1]) {
    if (!scroll.goTo(seq, where)) void fetchFor(() => talk.goAround(seq))
  }

  return {
    isAtEnd: scroll.isAtEnd,
    isOnTheWay,
    goToEnd: () => {
      goToEnd()
    },
    /** To what one is about to send. */
    goToOwn: () => {
      goToEnd(true)
    },
    goTo,
    /** How many came since one was at the end. */
    missed,
    /** Where the line stands, once that is loaded. */
    newAfter: isBeginningLoaded ? news.after : null,
    onNewLine: news.see,
    /** Above what is in sight: how many there were. */
    newAbove: isNewAbove ? opened.unread : 0,
    goToNew: () => {
      news.see('in')
      if (news.after !== null) goTo(news.after + 1, { offset: BELOW_TOP_PX })
    },
  }
}
