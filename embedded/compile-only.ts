import path from 'node:path'
import { compileIfNeeded } from './compile'
import { oneAtATime } from './one-at-a-time.js'
import { distDir } from './paths'
import { stopSignal } from './stop-signal.js'

/** What `npm start` runs first: the launcher and what it starts. */
const how = { say: (line: string) => console.log(line), signal: stopSignal }
await oneAtATime(`build-${path.basename(distDir)}`, how, () => compileIfNeeded(distDir))
process.exit(0)
