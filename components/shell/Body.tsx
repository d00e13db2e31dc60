'use client'
import { type ReactNode, useEffect } from 'react'
import { answerPress, takePress } from './early-press'

/** The page’s body, which knows what was pressed before it came to life and what was not. */
export function Body({ children }: { children: ReactNode }) {
  return (
    <body
      onClickCapture={({ nativeEvent }) => {
        takePress(nativeEvent)
      }}
    >
      {children}
    </body>
  )
}

/** Stands beside all that can be pressed: what is here lives. */
export function Alive() {
  useEffect(() => {
    // A press may be what brings the page to life: then it is being answered just now.
    setTimeout(answerPress)
  }, [])
  return null
}
