import { mkdtempSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { freePort } from '../../embedded/ports'
import { asRoot } from './browser'
import { given } from './given'
import { startProcess } from './process'
import { programOf } from './programs'

export interface Pooler {
  /** Like the server's, but through the pooler. */
  url: string
  stop(): Promise<void>
}

interface Options {
  port?: number
  settings?: Record<string, string>
}

/** PgBouncer in transaction mode, and otherwise as it comes. */
export async function startPooler(server: string, { port, settings = {} }: Options = {}): Promise<Pooler> {
  const { hostname, port: serverPort, username, password } = new URL(server)
  const listenPort = port ?? (await freePort())
  const folder = mkdtempSync(path.join(given('folder'), 'pooler-'))
  const file = path.join(folder, 'pgbouncer.ini')
  const target = [
    `host=${hostname} port=${serverPort || '5432'} user=${decodeURIComponent(username)}`,
    password ? `password='${decodeURIComponent(password)}'` : '',
  ]
  const lines = Object.entries({
    listen_addr: '127.0.0.1',
    listen_port: String(listenPort),
    unix_socket_dir: '',
    auth_type: 'any',
    pool_mode: 'transaction',
    // There is a pool for each of the many databases of a run: they must not keep all that Postgres has.
    server_idle_timeout: '5',
    ...settings,
  }).map(([name, value]) => `${name} = ${value}`)
  writeFileSync(file, ['[databases]', `* = ${target.join(' ')}`, '[pgbouncer]', ...lines, ''].join('\n'))
  // It reads its file before it becomes somebody with fewer rights.
  const args = [...(asRoot ? ['-u', 'nobody'] : []), file]
  const running = startProcess({ program: programOf('pgbouncer'), args, folder: given('folder') })
  await running.line(/process up/, 10_000)
  const url = new URL(server)
  Object.assign(url, { hostname: '127.0.0.1', port: String(listenPort) })
  return { url: url.href, stop: running.stop }
}
