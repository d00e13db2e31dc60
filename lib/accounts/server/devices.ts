import 'server-only'
import { db } from '@/lib/db/client'
import type { DeviceProof } from './cookies'
import { hashSecret, newSecret, sameHash } from './secrets'

/** The device of this user among those a browser shows, if it is still trusted. */
export async function knownDevice(userId: number, proofs: DeviceProof[]): Promise<string | null> {
  if (proofs.length === 0) return null
  const rows = await db.device.findMany({
    where: { userId, id: { in: proofs.map(({ id }) => id) }, revokedAt: null },
    select: { id: true, secretHash: true },
  })
  const proven = rows.find((row) =>
    proofs.some(({ id, secret }) => id === row.id && sameHash(hashSecret(secret), row.secretHash)),
  )
  if (!proven) return null
  await db.device.update({ where: { id: proven.id }, data: { lastUsedAt: new Date() } })
  return proven.id
}

export async function newDevice(userId: number): Promise<DeviceProof> {
  const secret = newSecret()
  const { id } = await db.device.create({
    data: { userId, secretHash: hashSecret(secret) },
    select: { id: true },
  })
  return { id, secret }
}

export async function forgetDevices(userId: number, which: { in?: string[]; not?: string }): Promise<void> {
  await db.device.updateMany({
    where: { userId, id: which, revokedAt: null },
    data: { revokedAt: new Date() },
  })
}
