'use client'
import { useEffect, useEffectEvent } from 'react'

export type SessionChange = 'signed-in' | 'signing-out' | 'still-in' | 'signed-out'

const CHANNEL = 'tertulia-session'

/** Tells the other tabs of this browser: they share the cookie. */
export function notifyOtherTabs(news: SessionChange) {
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage(news)
  channel.close()
}

export function useOtherTabs(onNews: (news: SessionChange) => void) {
  const listener = useEffectEvent(onNews)
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL)
    channel.onmessage = ({ data }: MessageEvent<SessionChange>) => {
      listener(data)
    }
    return () => {
      channel.close()
    }
  }, [])
}
