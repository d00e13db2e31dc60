import { vi } from 'vitest'

/** Everything that was committed in this process has been published, or given up. */
export const published = (): Promise<unknown> =>
  vi.waitUntil(() => [...queues()].every(({ isIdle }) => isIdle), { timeout: 10_000, interval: 5 })

interface Held {
  tertuliaPublishQueues?: Map<number, { isIdle: boolean }>
}

const queues = () => ((globalThis as Held).tertuliaPublishQueues ?? new Map()).values()
