import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { Problem } from './problem.js'

/** Refuses before anything is started, rather than after everything is. */
export async function expectFree(host: string, port: number): Promise<void> {
  try {
    await listenOnce(host, port)
  } catch (error) {
    throw portProblem(host, port, (error as NodeJS.ErrnoException).code)
  }
}

export async function freePort(): Promise<number> {
  return listenOnce('127.0.0.1', 0)
}

export function portProblem(host: string, port: number, code: string | undefined): Problem {
  if (code === 'EADDRINUSE') {
    return new Problem(`Port ${port} is taken: stop what uses it, or choose another with PORT.`)
  }
  if (code === 'EACCES')
    return new Problem(`Port ${port} may not be used by this user: choose another with PORT.`)
  return new Problem(`HOST: this machine cannot listen on ${host} (${code ?? 'unknown error'}).`)
}

async function listenOnce(host: string, port: number): Promise<number> {
  const server = createServer().listen(port, host)
  await once(server, 'listening')
  const { port: got } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return got
}
