'use client'
import { useChats } from '@/lib/chats/client/chat-list'
import { ConnectionChip } from './ConnectionChip'

/** Where no chat is beside the list to say it: that there is no way to the server, and how much waits for one. */
export function OutageChip() {
  const { isOffline } = useChats()
  return (
    <div className="bg-raised border-line shadow-popup pointer-events-none fixed end-4 bottom-[calc(1rem+env(safe-area-inset-bottom))] z-10 rounded-full border px-3 py-2 has-[p:empty]:opacity-0">
      <ConnectionChip liveness="settling" isKnown={false} isOffline={isOffline} />
    </div>
  )
}
