import type { PushEvent } from './contract'

/** Hands events to the push server's process, and resolves when it has them. */
export type PublishToProcess = (events: readonly PushEvent[]) => Promise<void>

// On the global object: the front door sets it, and each bundle loads this module.
const name = Symbol.for('tertulia.push')
const held = globalThis as { [name]?: PublishToProcess }

/** Null where push is a service, or another machine's. */
export const pushProcess = (): PublishToProcess | null => held[name] ?? null

export function setPushProcess(publish: PublishToProcess): void {
  held[name] = publish
}
