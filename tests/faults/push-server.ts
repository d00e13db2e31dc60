import { readFileSync } from 'node:fs'
import Pusher from 'pusher'
import { freePort } from '../../embedded/ports'
import { given } from '../support/given'
import { type Running, startNode } from '../support/process'
import type { Credentials } from './push-client'

export const ALONE = { key: 'a-public-key', secret: 'a-secret-of-tests' }

export interface Alone extends Running, Credentials {
  port: number
  api: Pusher
}

const running: Running[] = []

export async function startAlone(env: Record<string, string> = {}): Promise<Alone> {
  const port = Number(env['PUSHER_PORT'] ?? (await freePort()))
  const started = runAlone({
    PUSHER_APP_ID: '1',
    PUSHER_KEY: ALONE.key,
    PUSHER_SECRET: ALONE.secret,
    ...env,
    PUSHER_PORT: String(port),
  })
  await started.line(/The push server is ready/, 30_000)
  return { ...started, ...ALONE, port, api: apiOf(port, ALONE) }
}

/** As `npm run push-server` does, with nothing set but what is given. */
export function runAlone(env: Record<string, string>): Running {
  const cleared = {
    PUSHER_APP_ID: '',
    PUSHER_KEY: '',
    PUSHER_SECRET: '',
    HOST: '',
    PUSH_PORT: '',
    NEXTAUTH_URL: '',
  }
  const started = startNode({
    args: ['embedded/start.js', '--push-server'],
    env: { ...cleared, PUSHER_PORT: '', ...env },
    folder: given('folder'),
  })
  running.push(started)
  return started
}

/** For `afterEach`. */
export async function stopAlone(): Promise<void> {
  await Promise.all(running.splice(0).map((each) => each.stop()))
}

export function apiOf(port: number, { key, secret }: Credentials): Pusher {
  return new Pusher({ appId: '1', key, secret, host: '127.0.0.1', port: String(port), useTLS: false })
}

export async function occupied({ api }: { api: Pusher }): Promise<string[]> {
  const answer = await api.get({ path: '/channels' })
  return Object.keys(((await answer.json()) as { channels: object }).channels)
}

/** What a process holds of the machine's memory, in bytes. */
export function residentBytes(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8')) ?? []
  return Number(kilobytes) * 1_024
}
