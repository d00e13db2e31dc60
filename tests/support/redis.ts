import { freePort } from '../../embedded/ports'
import { given } from './given'
import { startProcess } from './process'
import { programOf } from './programs'

/** A Redis of one's own, which keeps nothing. */
export async function startRedis() {
  const port = String(await freePort())
  const args = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const running = startProcess({
    program: programOf('redis-server'),
    args,
    cwd: given('folder'),
    folder: given('folder'),
  })
  await running.line(/Ready to accept connections/, 10_000)
  const send = (signal: NodeJS.Signals) => process.kill(running.child.pid!, signal)
  return { url: `redis://127.0.0.1:${port}`, send, stop: running.stop }
}
