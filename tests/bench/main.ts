import { openStage } from '../run/stage'
import { freshDatabase } from '../support/database'

const BENCHES: Record<string, () => Promise<{ bench(): Promise<void> }>> = {
  log: () => import('./log'),
  chats: () => import('./chats'),
  admin: () => import('./admin'),
  presence: () => import('./presence'),
  push: () => import('./push'),
  scripts: () => import('./scripts'),
  flood: () => import('./flood'),
  instances: () => import('./instances'),
}

/** Each by its name, on a database of its own that goes when all are done. */
export async function main(names: string[], stop: AbortSignal): Promise<number> {
  const chosen = names.map((name) => BENCHES[name])
  if (chosen.length === 0 || chosen.includes(undefined)) {
    console.log(`npm run bench -- <name>, of: ${Object.keys(BENCHES).join(', ')}`)
    return 1
  }
  const stage = await openStage(stop)
  try {
    Object.assign(process.env, { DATABASE_URL: await freshDatabase(), RATE_LIMITS: 'off', LOG_LEVEL: 'warn' })
    for (const load of chosen) await (await load!()).bench()
    return 0
  } finally {
    await stage.close()
  }
}
