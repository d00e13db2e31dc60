import 'server-only'
import { reasonAway } from '@/lib/db/away'
import { db } from '@/lib/db/client'
import type { OutputOf } from '@/lib/http/contract'
import { log } from '@/lib/log'
import { pushHealth } from '@/lib/realtime/server-state'
import { version } from '@/package.json'
import type { getHealth } from './contract'

const PATIENCE_MS = 1_500

export async function health(): Promise<OutputOf<typeof getHealth>> {
  const [database, push] = await Promise.all([answers(), pushHealth()])
  return { ok: database, database, push, version }
}

async function answers(): Promise<boolean> {
  const asked = db.$queryRaw`select 1`.then(
    () => true,
    (error: unknown) => {
      log('warn', 'database away', { error: reasonAway(error) ?? nameOf(error) })
      return false
    },
  )
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS)
  })
  return Promise.race([asked, tooLong]).finally(() => clearTimeout(timer))
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error)
