'use client'
import { type ReactNode, useEffect } from 'react'
import { dropAnsweredPress, repeatEarlyPress } from './early-press'

/** The body of the page. It notices when React answers a press that came before hydration. */
export function Body({ children }: { children: ReactNode }) {
  return (
    <body
      onClickCapture={({ nativeEvent }) => {
        dropAnsweredPress(nativeEvent)
      }}
    >
      {children}
    </body>
  )
}

/** Its effect runs once the page around it is hydrated. */
export function AfterHydration() {
  useEffect(() => {
    // React hydrates at once for a press, and may be answering that press just now.
    setTimeout(repeatEarlyPress)
  }, [])
  return null
}
