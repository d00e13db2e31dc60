import { expect, it } from 'vitest'
import { createStatuses } from '@/lib/presence/client/statuses'
import { standingClock } from '@/tests/support/clock'

const [SELF, ANA] = [99, 1]
const HERE = { status: 'online' as const, lastSeen: null }

function page() {
  const clock = standingClock()
  const statuses = createStatuses(SELF, [[ANA, { ...HERE, estado: 'de viaje' }]], clock.now)
  const changes: Array<string | undefined> = []
  statuses.watch(ANA, () => changes.push(statuses.estado(ANA)))
  return { clock, statuses, changes }
}

it('U-94 the newest estado counts, and only a change of it is told', async () => {
  const { clock, statuses, changes } = page()
  expect([statuses.estado(ANA), statuses.firstEstado(ANA)]).toEqual(['de viaje', 'de viaje'])
  const askedAt = clock.now()
  await clock.pass(1_000)
  statuses.applyEstado(ANA, 'aquí')
  statuses.learn([[ANA, { ...HERE, estado: 'de viaje' }]], askedAt)
  expect(changes).toEqual(['aquí'])
  await clock.pass(1_000)
  statuses.learn([[ANA, { ...HERE, estado: 'N/D' }]])
  expect(changes).toEqual(['aquí', 'N/D'])
})

it('U-94 what is about statuses alone leaves the estado as it is', () => {
  const { statuses } = page()
  statuses.learn([[ANA, { status: 'away', lastSeen: null }]])
  statuses.applyEvent(ANA, { status: 'offline', lastSeen: null })
  expect(statuses.get(ANA)).toEqual({ status: 'offline', lastSeen: null })
  expect(statuses.estado(ANA)).toBe('de viaje')
})
