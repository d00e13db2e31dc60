import { openStage } from '../run/stage'
import { freshDatabase } from '../support/database'
import { writeReport } from './report'

const BENCHES: Record<string, () => Promise<{ bench(): Promise<void> }>> = {
  log: () => import('./log'),
  chats: () => import('./chats'),
  admin: () => import('./admin'),
  presence: () => import('./presence'),
  send: () => import('./send'),
  deliver: () => import('./deliver'),
  poll: () => import('./poll'),
  memory: () => import('./memory'),
  page: () => import('./page'),
  storm: () => import('./storm'),
  scale: () => import('./scale'),
  scripts: () => import('./scripts'),
  flood: () => import('./flood'),
  instances: () => import('./instances'),
}

const JSON_FILE = '--json='

/** An error that nobody waits for would end this process, and leave what it started. */
const lostErrors = () =>
  new Promise<never>((_, reject) => {
    process.once('uncaughtException', reject)
    process.once('unhandledRejection', reject)
  })

/** Each by its name, on a database of its own that goes when all are done. */
export async function main(given: string[], stop: AbortSignal): Promise<number> {
  const names = given.filter((each) => !each.startsWith(JSON_FILE))
  const file = given.find((each) => each.startsWith(JSON_FILE))?.slice(JSON_FILE.length)
  const chosen = names.map((name) => BENCHES[name])
  if (chosen.length === 0 || chosen.includes(undefined)) {
    console.log(`npm run bench -- <name> [--json=<file>], of: ${Object.keys(BENCHES).join(', ')}`)
    return 1
  }
  const stage = await openStage(stop)
  try {
    Object.assign(process.env, { DATABASE_URL: await freshDatabase(), RATE_LIMITS: 'off', LOG_LEVEL: 'warn' })
    for (const load of chosen) await Promise.race([(await load!()).bench(), lostErrors()])
    if (file) writeReport(file)
    return 0
  } finally {
    await stage.close()
  }
}
