'use client'
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useState } from 'react'
import type { Chat } from '@/lib/chats/contract'
import { outbox } from '@/lib/messages/client/outbox'
import type { useMessages } from '@/lib/messages/client/use-messages'
import { useFirstMe } from '@/lib/users/client/me'
import { type Line, newestSeqOf } from './lines'
import { readScrollPosition, saveScrollPosition } from './saved-scroll-position'
import { END, hideLog, type ScrollPosition } from './scroll-position'
import { useLogScroll } from './use-log-scroll'
import { useNewMessages } from './use-new-messages'

interface Reader {
  chatId: number
  log: RefObject<HTMLElement | null>
  positionRef: RefObject<ScrollPosition>
  /** The address names a message: the chat opens there and not at its end. */
  startsAtMessage: boolean
  chat: Chat
  chatAtOpening: Chat
  feed: Pick<ReturnType<typeof useMessages>, 'hasOlder' | 'hasNewer' | 'goToNewest' | 'goAround'>
  lines: readonly Line[]
}

/** Above the first new message, so that the reader sees what it follows. */
const ROOM_ABOVE_NEW_PX = 64

/** Where in the chat the reader is, what is new for them, and the ways to get elsewhere. */
export function useReader(options: Reader) {
  const { chatId, log, positionRef, startsAtMessage, chat, chatAtOpening, feed, lines } = options
  const { hasOlder, hasNewer } = feed
  const { id: myId } = useFirstMe()
  const readSavedPosition = useEffectEvent(() => {
    const saved = startsAtMessage ? null : readScrollPosition(myId, chatId)
    if (saved) positionRef.current = { ...END, ...saved, isAtEnd: false, isTarget: true }
  })
  useLayoutEffect(() => {
    readSavedPosition()
  }, [])

  const scroll = useLogScroll({
    log,
    positionRef,
    startsAtEnd: !startsAtMessage,
    lines,
    hasNewest: !hasNewer,
  })
  const newMessages = useNewMessages({ chatAtOpening, lines, isAwayFromEnd: !scroll.isAtEnd })
  const [isLoading, setIsLoading] = useState(false)

  const newest = Math.max(chat.last_seq, newestSeqOf(lines))
  const seqWhenOpened = () => (chatAtOpening.unread > 0 ? chatAtOpening.last_read_seq : newest)
  /** The newest message when the reader was last at the end. */
  const [lastSeen, setLastSeen] = useState(startsAtMessage ? chatAtOpening.last_read_seq : newest)
  if (scroll.isAtEnd && lastSeen !== newest) setLastSeen(newest)
  const notCounted = lines.filter(
    ({ message, isOwn }) => message && message.seq > lastSeen && (isOwn || message.deleted),
  )
  const missed = Math.max(0, newest - lastSeen - notCounted.length)

  const { after } = newMessages
  const isLineLoaded = after !== null && (!hasOlder || (lines[0]?.message?.seq ?? 0) <= after + 1)
  const isNewAbove = !newMessages.hasSeenLine && (isLineLoaded ? newMessages.where === 'above' : true)

  async function load(request: () => Promise<void>, isForOwn = false) {
    setIsLoading(true)
    try {
      await request()
    } catch {
      // The connection chip says why. The reader stays, except where their own message is elsewhere.
      scroll.stay(isForOwn)
    } finally {
      setIsLoading(false)
    }
  }

  const onOpen = useEffectEvent(() => {
    const { isTarget, isAtEnd, seq } = positionRef.current
    if (!isAtEnd) setLastSeen(seqWhenOpened())
    if (!isTarget || seq === null) return
    hideLog(log.current, true)
    void load(() => feed.goAround(seq))
  })
  useLayoutEffect(() => {
    onOpen()
    const onLeave = () => {
      saveScrollPosition(myId, chatId, positionRef.current)
    }
    addEventListener('pagehide', onLeave)
    return () => {
      removeEventListener('pagehide', onLeave)
      onLeave()
    }
  }, [myId, chatId, positionRef])

  function goToEnd(isForOwn = false) {
    if (isForOwn) newMessages.end()
    else if (missed > 0) newMessages.beginAfter(lastSeen)
    if (!scroll.goToEnd()) void load(feed.goToNewest, isForOwn)
  }

  // An own message was sent, but newer ones are not loaded: whoever is still at the bottom goes to it.
  const onOwnSent = useEffectEvent(() => {
    if (hasNewer && !positionRef.current.isTarget && scroll.isAtBottom()) goToEnd(true)
  })
  useEffect(
    () =>
      outbox.onSent(({ chat_id }) => {
        if (chat_id === chatId) onOwnSent()
      }),
    [chatId],
  )

  function goTo(seq: number, where?: Parameters<typeof scroll.goTo>[1]) {
    if (!scroll.goTo(seq, where)) void load(() => feed.goAround(seq))
  }

  return {
    isAtEnd: scroll.isAtEnd,
    isLoading,
    goToEnd: () => {
      goToEnd()
    },
    goToOwn: () => {
      goToEnd(true)
    },
    goTo,
    hold: scroll.hold,
    /** How many messages came since the reader was at the end. */
    missed,
    /** The message before the new ones, once it is loaded. */
    newAfter: isLineLoaded ? after : null,
    onNewLineMove: newMessages.onLineMove,
    /** How many new messages there are above the view. */
    newAbove: isNewAbove ? chatAtOpening.unread : 0,
    goToNew: () => {
      newMessages.onLineMove('in')
      if (after !== null) goTo(after + 1, { offset: ROOM_ABOVE_NEW_PX })
    },
  }
}
