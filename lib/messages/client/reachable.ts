'use client'
import { useEffect, useState } from 'react'
import { reachServer } from '@/lib/chats/client/chat-list'

const ASK_AGAIN_MS = 5_000

/**
 * Whether the server answers, although a message did not get through: then it is the message that fails, and
 * otherwise the network. Asked only while `isInDoubt`.
 */
export function useIsReachable(isInDoubt: boolean): boolean {
  const [isReachable, setIsReachable] = useState(false)
  useEffect(() => {
    if (!isInDoubt) return
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    async function ask() {
      const answers = await reachServer().then(
        () => true,
        () => false,
      )
      if (isOver) return
      setIsReachable(answers)
      timer = setTimeout(() => void ask(), ASK_AGAIN_MS)
    }
    void ask()
    return () => {
      isOver = true
      clearTimeout(timer)
      setIsReachable(false)
    }
  }, [isInDoubt])
  return isReachable
}
