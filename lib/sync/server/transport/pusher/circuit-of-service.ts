import 'server-only'
import { log } from '@/lib/log'
import { Circuit } from './circuit'

// One per process, even where a bundle loads this module twice.
const held = globalThis as { tertuliaPushCircuit?: Circuit; tertuliaPushRecovered?: Set<() => void> }
const listeners = (held.tertuliaPushRecovered ??= new Set())

/** How the push service answered lately, for all calls of this process. */
export const circuit = (held.tertuliaPushCircuit ??= new Circuit({
  failed: (reason) => log('warn', 'push failed once: the next call tries again', { reason }),
  opened: (reason) => log('warn', 'push is down: pages poll until it is back', { reason }),
  closed: () => log('info', 'push is back'),
  recovered: () => listeners.forEach((listener) => listener()),
}))

export const onRecovery = (listener: () => void): void => void listeners.add(listener)
