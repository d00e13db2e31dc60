import { afterEach, expect, test } from 'vitest'
import { closeClients, connectTo, knock } from './push-client'
import { startAlone, stopAlone } from './push-server'

afterEach(async () => {
  closeClients()
  await stopAlone()
})

test('P-97 told to stop, it closes its clients in slices, serves the rest meanwhile, and accepts no new ones', async () => {
  const server = await startAlone()
  const clients = await Promise.all(Array.from({ length: 60 }, () => connectTo(server.port, server)))
  await Promise.all(clients.map((client) => client.subscribe('private-a')))
  server.child.kill('SIGTERM')
  await Promise.race(clients.map(({ closed }) => closed))
  expect(await knock(server.port, `/app/${server.key}?protocol=7`).closed).toBe(1012)
  await server.api.trigger('private-a', 'e', 'still told')
  expect(await Promise.all(clients.map(({ closed }) => closed))).toEqual(clients.map(() => 1012))
  const told = clients.filter(({ frames }) => frames.some(({ event }) => event === 'e')).length
  expect(told).toBeGreaterThan(0)
  expect(told).toBeLessThan(clients.length)
  expect(await server.exited).toBe(0)
})
