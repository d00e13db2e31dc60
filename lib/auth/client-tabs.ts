'use client'
import { useEffect, useEffectEvent } from 'react'

export type TabNews = 'signed-in' | 'signing-out' | 'still-in' | 'signed-out'

const CHANNEL = 'tertulia-session'

/** Tells the other tabs of this browser: they share the cookie. */
export function tellOtherTabs(news: TabNews) {
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage(news)
  channel.close()
}

export function useOtherTabs(onNews: (news: TabNews) => void) {
  const listener = useEffectEvent(onNews)
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL)
    channel.onmessage = ({ data }: MessageEvent<TabNews>) => {
      listener(data)
    }
    return () => {
      channel.close()
    }
  }, [])
}
