import 'server-only'
import { db } from '@/lib/db/client'
import { newId } from '@/lib/db/new-id'
import type { DeviceProof } from './cookies'
import { hashSecret, newSecret, sameHash } from './secrets'

/** The user's trusted device among those that the browser's cookie proves. */
export async function knownDevice(userId: number, proofs: DeviceProof[]): Promise<string | null> {
  if (proofs.length === 0) return null
  const rows = await db.device.findMany({
    where: { userId, id: { in: proofs.map(({ id }) => id) }, revokedAt: null },
    select: { id: true, secretHash: true },
  })
  const known = rows.find((row) =>
    proofs.some(({ id, secret }) => id === row.id && sameHash(hashSecret(secret), row.secretHash)),
  )
  if (!known) return null
  await db.device.update({ where: { id: known.id }, data: { lastUsedAt: new Date() } })
  return known.id
}

/** It is stored with the session that is opened on it. */
export const newDevice = (): DeviceProof => ({ id: newId(), secret: newSecret() })

export async function forgetDevices(userId: number, which: { in?: string[]; not?: string }): Promise<void> {
  await db.device.updateMany({
    where: { userId, id: which, revokedAt: null },
    data: { revokedAt: new Date() },
  })
}
