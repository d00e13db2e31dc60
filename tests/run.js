// `npm test`, alone in a fresh clone: nothing but Node may be taken for granted before `prepare`.
import { prepare } from '../embedded/prepare.js'
import { stopSignal } from '../embedded/stop-signal.js'

// A build of its own: that of `npm start` may be in use.
process.env.DIST_DIR = '.next-test'

try {
  await prepare({ say: console.log, signal: stopSignal })
  const { register } = await import('tsx/esm/api')
  register()
  const { main } = await import('./run/main.ts')
  process.exitCode = await main(process.argv.slice(2), stopSignal)
} catch (error) {
  if (stopSignal.aborted) {
    process.exitCode = 130
  } else {
    console.error(error.name === 'Problem' ? error.message : error)
    console.log('\n0 passed, 1 failed')
    process.exitCode = 1
  }
}
process.exit()
