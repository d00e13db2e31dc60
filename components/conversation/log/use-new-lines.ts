'use client'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { Line } from './lines'
import { isNew } from './rows'

/** Told of others' messages as they come: not of what is loaded from before. */
export function useNewLines(lines: readonly Line[], since: number, onArrive: (lines: Line[]) => void) {
  const newest = lines.findLast(({ seq }) => seq !== null)?.seq ?? 0
  const known = useRef(since)
  const look = useEffectEvent(() => {
    const fresh = lines.filter((line) => isNew(line, known.current))
    known.current = Math.max(known.current, newest)
    if (fresh.length > 0) onArrive(fresh)
  })
  useEffect(() => {
    look()
  }, [newest])
}
