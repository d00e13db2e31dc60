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

const ENTRIES = {
  '--build': './build-only.ts',
  '--push-server': './push-server/standalone.ts',
  '--dev': './launcher.ts',
}
const entry = ENTRIES[process.argv[2]]

import('./stop-signal.js')
  .then(({ stopSignal }) =>
    import('./prepare.js').then(({ prepare }) => prepare({ say: console.log, signal: stopSignal })),
  )
  .then(() => (entry ? loadSource(entry) : loadCompiled()))
  .catch((error) => {
    if (error.name === 'AbortError') process.exit(0)
    console.error(error.name === 'Problem' || error.syscall ? error.message : error)
    process.exit(1)
  })

/** @param {string} file */
async function loadSource(file) {
  const { register } = await import('tsx/esm/api')
  register()
  await import(file)
}

/** The launcher stays as long as the application. What compiles it is another process, which goes when it is done. */
async function loadCompiled() {
  const [{ areProgramsCompiled, programsFolder }, { pathToFileURL }] = await Promise.all([
    import('./compiled.js'),
    import('node:url'),
  ])
  const distDir = (process.env.DIST_DIR || '').trim() || '.next'
  if (!areProgramsCompiled(distDir)) await compile()
  await import(pathToFileURL(`${programsFolder(distDir)}/launcher.mjs`).href)
}

async function compile() {
  const [{ run }, { stopSignal }, { Problem }, { fileURLToPath }] = await Promise.all([
    import('./run.js'),
    import('./stop-signal.js'),
    import('./problem.js'),
    import('node:url'),
  ])
  const file = fileURLToPath(new URL('./compile-only.ts', import.meta.url))
  if (!(await run(['--import', import.meta.resolve('tsx'), file], { signal: stopSignal }))) {
    throw new Problem('The programs could not be compiled: see above.')
  }
}
