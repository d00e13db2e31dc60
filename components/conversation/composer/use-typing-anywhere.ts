'use client'
import { useEffect } from 'react'
import { focusFieldOfOpenedChat, shownMessageField } from '@/components/chats/message-field'
import { isCommand, isTyping } from '@/components/ui/keys'

/** What is typed or pasted while no other field has the focus goes to the field of the chat. */
export function useTypingAnywhere() {
  useEffect(() => {
    focusFieldOfOpenedChat()
    const listener = (event: KeyboardEvent) => {
      // The browser puts the letter into what has the focus after this event.
      if (isForField(event)) shownMessageField()?.focus({ preventScroll: true })
    }
    addEventListener('keydown', listener)
    return () => {
      removeEventListener('keydown', listener)
    }
  }, [])
}

const OPEN = '[role="dialog"], [role="alertdialog"], [role="menu"]'

function isForField(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || isTyping(event) || document.querySelector(OPEN)) return false
  return isCommand(event, 'v') || isLetter(event)
}

/** A space presses buttons and scrolls, and a question mark opens the list of shortcuts. */
const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  !ctrlKey && !metaKey && !altKey && (key === 'Dead' || ([...key].length === 1 && key !== ' ' && key !== '?'))
