'use client'
import { createContext, use, useLayoutEffect, useSyncExternalStore } from 'react'
import { learnServerTime, onTick, serverNow } from './server-clock'

/** When the server wrote this page, by its clock; null of what stands in no page of ours. */
export const FirstNow = createContext<number | null>(null)

/** What is read off the server’s clock, read again as time goes by; renders only when it reads otherwise. */
export function useAsOfNow<Value extends string | number | boolean>(read: (now: number) => Value): Value {
  const first = use(FirstNow)
  return useSyncExternalStore(
    onTick,
    () => read(serverNow() ?? first ?? Date.now()),
    () => read(first ?? Date.now()),
  )
}

/** Until the first answer is there, the page itself is one. */
export function useServerClock(first: number) {
  useLayoutEffect(() => {
    if (serverNow() === null) learnServerTime(first, whenPageCame())
  }, [first])
}

function whenPageCame(): number {
  const [page] = performance.getEntriesByType('navigation')
  return performance.timeOrigin + (page instanceof PerformanceNavigationTiming ? page.responseStart : 0)
}
