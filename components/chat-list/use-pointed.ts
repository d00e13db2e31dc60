'use client'
import { useEffect, useRef, useState } from 'react'

/** A pointer on its way to another row stays for less. */
const RESTS_MS = 80

/** Whether the pointer has rested on the element once. */
export function usePointed() {
  const [isPointed, setIsPointed] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    isPointed,
    watch: {
      onPointerEnter: () => {
        timer.current = setTimeout(() => {
          setIsPointed(true)
        }, RESTS_MS)
      },
      onPointerLeave: () => {
        clearTimeout(timer.current)
        setIsPointed(false)
      },
    },
  }
}
