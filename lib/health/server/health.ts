import 'server-only'
import { db } from '@/lib/db/client'
import { unavailableReason } from '@/lib/db/unavailable'
import type { getHealth } from '@/lib/health/contract'
import type { OutputOf } from '@/lib/http/endpoint'
import { log } from '@/lib/log'
import { transport } from '@/lib/sync/server/transport'
import { version } from '@/package.json'

const TIMEOUT_MS = 1_500

export async function health(): Promise<OutputOf<typeof getHealth>> {
  const [database, push] = await Promise.all([databaseAnswers(), transport.health()])
  return { ok: database, database, push, version }
}

async function databaseAnswers(): Promise<boolean> {
  const answer = db.$queryRaw`select 1`.then(
    () => true,
    (error: unknown) => {
      log('warn', 'database away', { error: unavailableReason(error) ?? nameOf(error) })
      return false
    },
  )
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), TIMEOUT_MS)
  })
  return Promise.race([answer, timeout]).finally(() => clearTimeout(timer))
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error)
