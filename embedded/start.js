// Runs before anything is installed, on any version of Node: plain JavaScript without dependencies, in a
// syntax that an old Node can read.
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Tertulia needs Node 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

// A terminal or pipe that closes must not end the process before everything is stopped.
process.stdout.on('error', () => {})
process.stderr.on('error', () => {})

const ENTRIES = { '--build': './build-only.ts', '--push-server': './push-server/standalone.ts' }
const entry = ENTRIES[process.argv[2]] ?? './launcher.ts'

import('./stop-signal.js')
  .then(({ stopSignal }) =>
    import('./prepare.js').then(({ prepare }) => prepare({ say: console.log, signal: stopSignal })),
  )
  .then(() => import('tsx/esm/api'))
  .then(({ register }) => register())
  .then(() => import(entry))
  .catch((error) => {
    if (error.name === 'AbortError') process.exit(0)
    console.error(error.name === 'Problem' || error.syscall ? error.message : error)
    process.exit(1)
  })
