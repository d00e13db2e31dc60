'use client'
import { createContext, use, useLayoutEffect, useSyncExternalStore } from 'react'
import { learnServerTime, onTick, serverNow } from './server-clock'

/** When the server rendered this page, by its clock; null outside of a page. */
export const FirstNow = createContext<number | null>(null)

/** A value that depends on the server's current time. Renders again only when the value changes. */
export function useAsOfNow<Value extends string | number | boolean>(read: (now: number) => Value): Value {
  const first = use(FirstNow)
  return useSyncExternalStore(
    onTick,
    () => read(serverNow() ?? first ?? Date.now()),
    () => read(first ?? Date.now()),
  )
}

/** Sets the server's clock by the page itself, until the first answer of the API arrives. */
export function useServerClock(first: number) {
  useLayoutEffect(() => {
    if (serverNow() === null) learnServerTime(first, pageReceivedAt())
  }, [first])
}

function pageReceivedAt(): number {
  const [page] = performance.getEntriesByType('navigation')
  return performance.timeOrigin + (page instanceof PerformanceNavigationTiming ? page.responseStart : 0)
}
