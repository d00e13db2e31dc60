// `npm run bench -- <name>`: measures on a database of its own, which goes when it ends.
import { prepare } from '../../embedded/prepare.js'
import { stopSignal } from '../../embedded/stop-signal.js'

// A build of its own, as the tests have it: that of `npm start` may be in use.
process.env.DIST_DIR = '.next-test'
await prepare({ say: console.log, signal: stopSignal })
const { register } = await import('tsx/esm/api')
register()
const { main } = await import('./main.ts')
process.exitCode = await main(process.argv.slice(2), stopSignal)
process.exit()
