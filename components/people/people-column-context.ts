'use client'
import { createContext } from 'react'

/** Whether the people are shown beside the chat, and the change of that. */
export const PeopleColumnContext = createContext<{ isShown: boolean; toggle: () => void }>({
  isShown: false,
  toggle: () => undefined,
})
