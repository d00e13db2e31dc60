import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import WebSocket from 'ws'
import type { PushServer } from './server'

/** For a server whose memory is to be looked into. */
export const OPEN_TO_INSPECTION = { NODE_OPTIONS: '--inspect=127.0.0.1:0' }

/** What is still in use after everything else was thrown away, in megabytes. */
export async function heapOf({ running }: PushServer): Promise<number> {
  const [, url] = await running.line(/Debugger listening on (ws:\S+)/, 5_000)
  const inspector = new WebSocket(url!)
  await once(inspector, 'open')
  try {
    // Twice: what the first round finalises, the second one frees.
    await ask(inspector, 'HeapProfiler.collectGarbage')
    await ask(inspector, 'HeapProfiler.collectGarbage')
    const { result } = await ask(inspector, 'Runtime.getHeapUsage')
    return result.usedSize / 1024 ** 2
  } finally {
    inspector.terminate()
  }
}

/** What the process holds, buffers included, in megabytes. */
export function residentOf({ running }: PushServer): number {
  const status = readFileSync(`/proc/${running.child.pid!}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)![1]) / 1024
}

async function ask(inspector: WebSocket, method: string): Promise<{ result: { usedSize: number } }> {
  inspector.send(JSON.stringify({ id: 1, method }))
  const [answer] = (await once(inspector, 'message')) as [Buffer]
  return JSON.parse(answer.toString()) as { result: { usedSize: number } }
}
