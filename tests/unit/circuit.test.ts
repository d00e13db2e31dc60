import { expect, test } from 'vitest'
import { Circuit } from '@/lib/sync/server/transport/pusher/circuit'

function watched() {
  const state = { now: 0, asked: 0, rows: 0, said: [] as string[] }
  const circuit = new Circuit({
    now: () => state.now,
    failed: () => (state.rows += 1),
    opened: (reason) => state.said.push(`opened: ${reason}`),
    closed: () => state.said.push('closed'),
    recovered: () => state.said.push('recovered'),
  })
  const works = () => circuit.run(async () => void (state.asked += 1))
  const fails = (error: unknown = new Error('no')) =>
    circuit.run(async () => {
      state.asked += 1
      throw error
    })
  return { state, circuit, works, fails }
}

test('R-8 five failures in a row open the circuit, four and a success do not', async () => {
  const { state, circuit, works, fails } = watched()
  for (let n = 0; n < 4; n += 1) await fails()
  expect(circuit.isFailing).toBe(true)
  expect(await works()).toBe(true)
  expect(circuit.isFailing).toBe(false)
  for (let n = 0; n < 5; n += 1) expect(await fails()).toBe(false)
  expect(await works()).toBe(false)
  expect(state).toMatchObject({ asked: 10, rows: 2, said: ['recovered', 'opened: no'] })
})

test('R-8 after the pause one call at a time tries, and its success closes the circuit', async () => {
  const { state, circuit, works, fails } = watched()
  for (let n = 0; n < 5; n += 1) await fails()
  state.now = 4_999
  expect(await works()).toBe(false)
  state.now = 5_000
  expect(await fails()).toBe(false)
  state.now = 9_999
  expect([await works(), circuit.wantsProbe]).toEqual([false, false])
  state.now = 10_000
  let answer = () => {}
  const probe = circuit.run(() => new Promise<void>((resolve) => (answer = resolve)))
  expect(await works()).toBe(false)
  answer()
  expect(await probe).toBe(true)
  expect(await works()).toBe(true)
  expect(state.said).toEqual(['opened: no', 'closed', 'recovered'])
})

test('R-8 a single failure is tested by a probe too, when it is time', async () => {
  const { state, circuit, fails } = watched()
  expect(await circuit.probe(async () => {})).toBe(false)
  await fails()
  expect(circuit.wantsProbe).toBe(false)
  state.now = 5_000
  expect(await circuit.probe(async () => {})).toBe(true)
  expect(circuit.isFailing).toBe(false)
  expect([circuit.answeredWithin(1), circuit.answeredWithin(0)]).toEqual([true, false])
})

test.each([
  [{ status: 401, message: 'Unexpected status code 401', url: 'http://h/?auth_signature=s' }, 'status 401'],
  [
    { error: new Error('request to http://h/?auth_signature=s failed, ECONNREFUSED') },
    'request to  failed, ECONNREFUSED',
  ],
  ['text', 'text'],
])('R-8 the reason it logs carries no signature: %#', async (error, reason) => {
  const { state, fails } = watched()
  for (let n = 0; n < 5; n += 1) await fails(error)
  expect(state.said).toEqual([`opened: ${reason}`])
})
