import 'server-only'
import { log } from '@/lib/log'
import { Circuit } from '@/lib/sync/circuit'

// One a process, also where a bundle loads this module twice.
const held = globalThis as { tertuliaPushCircuit?: Circuit; tertuliaPushRecovered?: Set<() => void> }
const listeners = (held.tertuliaPushRecovered ??= new Set())

/** What the push service answered lately, of all this process asked it. */
export const circuit = (held.tertuliaPushCircuit ??= new Circuit({
  failed: (reason) => log('warn', 'push failed once: the next call tries again', { reason }),
  opened: (reason) => log('warn', 'push is down: pages poll until it is back', { reason }),
  closed: () => log('info', 'push is back'),
  recovered: () => listeners.forEach((told) => told()),
}))

export const onRecovery = (told: () => void): void => void listeners.add(told)
