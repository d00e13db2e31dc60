'use client'
import { useEffect, useEffectEvent } from 'react'

export type SessionChange = 'signed-in' | 'signing-out' | 'still-in' | 'signed-out'

const CHANNEL = 'tertulia-session'

/** Tells the other tabs of this browser, which share its cookie. */
export function notifyOtherTabs(change: SessionChange) {
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage(change)
  channel.close()
}

export function useOtherTabs(onChange: (change: SessionChange) => void) {
  const listener = useEffectEvent(onChange)
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
