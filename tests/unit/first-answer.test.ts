import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { waitUntilReady } from '@/embedded/wait-until-ready'

const never = new AbortController().signal

/** A server that answers each address by the statuses given for it, one after the other. */
async function startServer(answers: Record<string, number[]>) {
  const asked: string[] = []
  const server = createServer(({ url = '' }, response) => {
    asked.push(url)
    response.writeHead(answers[url]?.shift() ?? 200).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, asked, stop: () => server.close() }
}

test('S-27 the start says that it is ready when the page loads and the database answers', async () => {
  const server = await startServer({ '/': [307], '/api/health': [503, 503, 200] })
  await waitUntilReady('127.0.0.1', server.port, never)
  expect(server.asked).toEqual(['/', '/api/health', '/api/health', '/api/health'])
  server.stop()
})

test('S-27 a page that fails is not waited for', async () => {
  const server = await startServer({ '/': [500] })
  await expect(waitUntilReady('127.0.0.1', server.port, never)).rejects.toThrow('with an error (500)')
  expect(server.asked).toEqual(['/'])
  server.stop()
})
