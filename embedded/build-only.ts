import { buildIfNeeded } from './build'
import { stopSignal } from './stop-signal.js'

/** `npm run build`: what `npm start` would build, and nothing else. */
await buildIfNeeded({ say: (line) => console.log(line), signal: stopSignal })
process.exit(0)
