import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { Problem } from './problem.js'

// Below the ports that systems give to outgoing connections, so that no such connection takes the port before
// it is used, or during a restart.
const [LOWEST, HIGHEST] = [10_000, 32_000]

/** Throws if the port is taken. */
export async function expectFree(host: string, port: number, variable = 'PORT'): Promise<void> {
  try {
    await listenOnce(host, port)
  } catch (error) {
    throw portProblem(host, port, (error as NodeJS.ErrnoException).code, variable)
  }
}

export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST)
    try {
      await listenOnce('127.0.0.1', port)
      return port
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    }
  }
}

export function portProblem(
  host: string,
  port: number,
  code: string | undefined,
  variable = 'PORT',
): Problem {
  if (code === 'EADDRINUSE') {
    return new Problem(`Port ${port} is taken: stop what uses it, or choose another with ${variable}.`)
  }
  if (code === 'EACCES')
    return new Problem(`Port ${port} may not be used by this user: choose another with ${variable}.`)
  return new Problem(`HOST: this machine cannot listen on ${host} (${code ?? 'unknown error'}).`)
}

async function listenOnce(host: string, port: number): Promise<void> {
  const server = createServer().listen(port, host)
  await once(server, 'listening')
  server.close()
  await once(server, 'close')
}
