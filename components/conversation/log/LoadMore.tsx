'use client'
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { Button } from '@/components/ui/Button'
import { useRequest } from '@/components/ui/use-request'

interface LoadMoreProps {
  log: RefObject<HTMLElement | null>
  /** The seq of the outermost loaded message: when it changes, there may be more to load. */
  edge: number
  /** Load before the edge comes into view. Not while the reader is at the end and may never scroll. */
  isAhead: boolean
  load: () => Promise<void>
  /** Of the button that tries again. */
  label: string
}

const AHEAD_PX = 1_500
const SKELETON_WIDTHS = ['w-3/5', 'w-2/5', 'w-1/2']

/** The edge of what is loaded. It loads more as the reader comes near. */
export function LoadMore({ log, edge, isAhead, load, label }: LoadMoreProps) {
  const element = useRef<HTMLDivElement>(null)
  const { busy, problem, request } = useRequest()
  const hasFailed = problem !== null
  // The observer may report once more after a failure; by then only the button loads.
  const loadMore = useEffectEvent(() => {
    if (!hasFailed) void request(load)
  })

  useEffect(() => {
    if (!element.current || hasFailed) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.at(-1)?.isIntersecting) loadMore()
      },
      { root: log.current, rootMargin: `${isAhead ? String(AHEAD_PX) : '0'}px 0px` },
    )
    observer.observe(element.current)
    return () => {
      observer.disconnect()
    }
  }, [log, edge, isAhead, hasFailed])

  return (
    <div ref={element} className="flex min-h-24 flex-col items-center justify-center gap-2 px-4 py-2">
      {hasFailed ? (
        <>
          <p role="alert" className="text-danger text-center text-sm">
            {problem}
          </p>
          <Button look="quiet" busy={busy} onClick={() => void request(load)}>
            {label}
          </Button>
        </>
      ) : (
        <div aria-hidden className="flex w-full items-start gap-3">
          <span className="bg-hover size-9 shrink-0 rounded-md" />
          <span className="flex flex-1 flex-col gap-2 pt-1">
            {SKELETON_WIDTHS.map((width) => (
              <span key={width} className={`bg-hover h-3 rounded-sm ${width}`} />
            ))}
          </span>
        </div>
      )}
    </div>
  )
}
