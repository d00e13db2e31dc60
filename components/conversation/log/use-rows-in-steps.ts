'use client'
import { startTransition, useEffect, useState, useSyncExternalStore } from 'react'
import type { Row } from './rows'

/** Of a message of one line that belongs to a group; no row is lower. */
const ROW_MIN_PX = 26

/**
 * When a chat is opened at its end in a page that is there already, the rows that fit on the screen are shown first,
 * and those above them right after the first paint.
 */
export function useRowsInSteps(rows: readonly Row[], opensAtEnd: () => boolean) {
  const fromServer = useSyncExternalStore(
    unchanging,
    () => false,
    () => true,
  )
  const [isWhole, setIsWhole] = useState(() => fromServer || !opensAtEnd())
  useEffect(() => {
    startTransition(() => {
      setIsWhole(true)
    })
  }, [])
  return { isWhole, rows: isWhole ? rows : rows.slice(-Math.ceil(innerHeight / ROW_MIN_PX)) }
}

const unchanging = () => () => {}
