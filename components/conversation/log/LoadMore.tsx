'use client'
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { Button } from '@/components/ui/Button'
import { useRequest } from '@/components/ui/use-request'

interface EdgeProps {
  log: RefObject<HTMLElement | null>
  /** Where the stretch ends: from there on it is asked for. */
  edge: number
  /** Whether the reader is about: as long as nobody leaves the end, only what is in sight is filled. */
  isAhead: boolean
  load: () => Promise<void>
  /** What one can press when it could not be loaded. */
  label: string
}

const AHEAD_PX = 1_500
const LINES = ['w-3/5', 'w-2/5', 'w-1/2']

/** The end of what is loaded: near it, more comes by itself. */
export function LoadMore({ log, edge, isAhead, load, label }: EdgeProps) {
  const here = useRef<HTMLDivElement>(null)
  const { busy, problem, request } = useRequest()
  const hasFailed = problem !== null
  // It may be told of its sight once more after a failure: then it waits to be pressed.
  const more = useEffectEvent(() => {
    if (!hasFailed) void request(load)
  })

  useEffect(() => {
    if (!here.current || hasFailed) return
    const sight = new IntersectionObserver(
      (entries) => {
        if (entries.at(-1)?.isIntersecting) more()
      },
      { root: log.current, rootMargin: `${isAhead ? String(AHEAD_PX) : '0'}px 0px` },
    )
    sight.observe(here.current)
    return () => {
      sight.disconnect()
    }
  }, [log, edge, isAhead, hasFailed])

  return (
    <div ref={here} className="flex min-h-24 flex-col items-center justify-center gap-2 px-4 py-2">
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
          <span className="bg-hover size-10 shrink-0 rounded-full" />
          <span className="flex flex-1 flex-col gap-2 pt-1">
            {LINES.map((width) => (
              <span key={width} className={`bg-hover h-3 rounded-sm ${width}`} />
            ))}
          </span>
        </div>
      )}
    </div>
  )
}
