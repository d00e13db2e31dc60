import 'server-only'
import { db } from '@/lib/db/client'
import { unavailableReason } from '@/lib/db/unavailable'
import type { getHealth } from '@/lib/health/contract'
import type { OutputOf } from '@/lib/http/endpoint'
import { log } from '@/lib/log'
import { transport } from '@/lib/sync/server/transport'
import { version } from '@/package.json'

const PATIENCE_MS = 1_500

export async function health(): Promise<OutputOf<typeof getHealth>> {
  const [database, push] = await Promise.all([answers(), transport.health()])
  return { ok: database, database, push, version }
}

async function answers(): Promise<boolean> {
  const asked = db.$queryRaw`select 1`.then(
    () => true,
    (error: unknown) => {
      log('warn', 'database away', { error: unavailableReason(error) ?? nameOf(error) })
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
