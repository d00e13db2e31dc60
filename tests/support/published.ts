import { vi } from 'vitest'

/** Everything that was committed in this process has been published, or given up. */
export const published = (): Promise<unknown> => vi.waitUntil(isPublished, { timeout: 10_000, interval: 5 })

export const isPublished = (): boolean => [...queues()].every(({ isIdle }) => isIdle)

interface Held {
  tertuliaPublishQueues?: Map<number, { isIdle: boolean }>
}

const queues = () => ((globalThis as Held).tertuliaPublishQueues ?? new Map()).values()
