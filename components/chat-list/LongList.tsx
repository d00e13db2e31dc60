'use client'
import { type ReactNode, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import type { Row } from './rows'

interface LongListProps {
  rows: readonly Row[]
  scroller: RefObject<HTMLElement | null>
  /** Where the open chat is; -1 where it is in no row. */
  currentAt: number
  draw: (row: Row) => ReactNode
}

/** Draws only the rows in view. */
export default function LongList({ rows, scroller, currentAt, draw }: LongListProps) {
  const list = useRef<VirtualizerHandle>(null)
  const [focusedKey, setFocusedKey] = useState<string | null>(null)
  const current = rows[currentAt]?.key

  const showCurrent = useEffectEvent(() => {
    if (currentAt >= 0) list.current?.scrollToIndex(currentAt, { align: 'nearest' })
  })
  // Only when another chat is opened: one may look elsewhere in the list while its order changes.
  useEffect(() => {
    showCurrent()
  }, [current])

  const kept = rows.findIndex(({ key }) => key === focusedKey)
  return (
    <div
      onFocus={({ target }) => {
        setFocusedKey(target.closest('[data-row]')?.getAttribute('data-row') ?? null)
      }}
      onBlur={() => {
        setFocusedKey(null)
      }}
    >
      <Virtualizer
        ref={list}
        as="ul"
        item="li"
        scrollRef={scroller}
        data={rows}
        keepMounted={[currentAt, kept].filter((at, n, all) => at >= 0 && all.indexOf(at) === n)}
      >
        {(row) => (
          <div key={row.key} data-row={row.key}>
            {draw(row)}
          </div>
        )}
      </Virtualizer>
    </div>
  )
}
