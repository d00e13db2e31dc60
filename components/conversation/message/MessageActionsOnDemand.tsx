'use client'
import { type Ref, type RefObject, useEffect, useEffectEvent, useImperativeHandle, useState } from 'react'
import { useOnDemand } from '@/components/ui/use-on-demand'
import type { Chat } from '@/lib/chats/contract'
import type { Message } from '@/lib/messages/contract'

export interface ActionsProps {
  log: RefObject<HTMLElement | null>
  chat: Chat
  messages: readonly Message[]
  /** One still takes part in the chat. */
  mayChange: boolean
  onEdit: (message: Message) => void
  onErase: (message: Message) => Promise<void>
}

/** Whether to delete a message is asked. */
export interface DeleteQuestion {
  message: Message
  /** Where the focus goes afterwards. */
  from: HTMLElement | null
  done?: () => void
}

export interface MessageActionsHandle {
  askToErase(question: DeleteQuestion): void
}

/** What can be done with a message: it comes when somebody reaches for the log. */
export function MessageActionsOnDemand({ ref, ...props }: ActionsProps & { ref: Ref<MessageActionsHandle> }) {
  const { log } = props
  const [first, setFirst] = useState<Event | null>(null)
  const [asked, setAsked] = useState<{ question: DeleteQuestion; opening: number } | null>(null)
  const { Part: MessageActions, prepare } = useOnDemand(() => import('./MessageActions'))
  const isHere = MessageActions !== null

  function askToErase(question: DeleteQuestion) {
    prepare()
    setAsked((last) => ({ question, opening: (last?.opening ?? 0) + 1 }))
  }
  useImperativeHandle(ref, () => ({ askToErase }))

  const reach = useEffectEvent((event: Event) => {
    // A finger brings the focus with it, and has said more before that.
    setFirst((last) => (event.type === 'focusin' && last ? last : event))
    prepare()
  })
  useEffect(() => {
    const { current: element } = log
    if (isHere || !element) return
    const onReach = (event: Event) => {
      reach(event)
    }
    for (const name of REACHES) element.addEventListener(name, onReach)
    return () => {
      for (const name of REACHES) element.removeEventListener(name, onReach)
    }
  }, [log, isHere])

  return MessageActions && <MessageActions {...props} first={first} asked={asked} askToErase={askToErase} />
}

const REACHES = ['pointerover', 'focusin']
