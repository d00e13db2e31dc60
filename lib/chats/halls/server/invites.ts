import 'server-only'
import { hashSecret, newSecret } from '@/lib/accounts/server/secrets'
import type { createInvite, Hall } from '@/lib/chats/halls/contract'
import { db, Prisma } from '@/lib/db/client'
import type { InputOf } from '@/lib/http/endpoint'
import { Refusal } from '@/lib/http/errors'
import { RateLimit } from '@/lib/http/server/rate-limit'
import { commitInChat } from '@/lib/sync/server/commit'
import type { Asker } from '@/lib/users/asker'
import { changeHall, type HallRow, hallsSeenBy, requireStaff, toHall } from './access'
import { joinHall } from './add-participant'

const INVITE_DAYS = 7

const newInvites = new RateLimit('halls:invites', 30, 60)
const guessesByUser = new RateLimit('halls:guesses', 30, 60)
const guessesByHall = new RateLimit('halls:guesses-at', 300, 60)

/** Kept as a hash only: who loses the code makes another. Those that have run out go by the way. */
export async function invite(asker: Asker, { id }: InputOf<typeof createInvite>) {
  await newInvites.take(String(asker.id))
  const code = newSecret()
  return changeHall(asker, id, async (tx, hall) => {
    requireStaff(asker, hall, 'invite to hall')
    await tx.$executeRaw`delete from hall_invites where chat_id = ${id} and expires_at <= now()`
    const [made] = await tx.$queryRaw<Array<{ expires_at: Date }>>`
      insert into hall_invites (code_hash, chat_id, created_by, expires_at)
      values (${hashSecret(code)}, ${id}, ${asker.id}, now() + make_interval(days => ${INVITE_DAYS}))
      returning expires_at`
    return { result: { code, expires_at: made!.expires_at.toISOString() }, changes: [] }
  })
}

/** Wrong, run out, of another hall, of a hall that is gone: one answer. Only what is wrong counts. */
export async function joinByCode(asker: Asker, code: string, hallId: number | undefined): Promise<Hall> {
  await guessesByUser.take(String(asker.id))
  const hall = await tryCode(asker, hashSecret(code), hallId)
  if (!hall) {
    if (hallId !== undefined) await guessesByHall.take(String(hallId))
    throw new Refusal('not_found')
  }
  await guessesByUser.giveBack(String(asker.id))
  return hall
}

/** Which hall a code leads to, before it is used. A wrong one is a guess here, too. */
export async function invitation(asker: Asker, code: string): Promise<Hall | null> {
  await guessesByUser.take(String(asker.id))
  const invited = invitedBy(hashSecret(code))
  const [hall] = await db.$queryRaw<HallRow[]>(
    hallsSeenBy(asker, Prisma.sql`c.id in (select id from (${invited}) as invited)`),
  )
  if (!hall) return null
  await guessesByUser.giveBack(String(asker.id))
  return toHall(hall)
}

/** The name alone, for somebody who has the code and has not signed in yet. */
export async function nameOfInvitation(code: string): Promise<string | null> {
  const [hall] = await db.$queryRaw<Array<{ name: string }>>(
    Prisma.sql`select name from chats where id in (select id from (${invitedBy(hashSecret(code))}) as invited)`,
  )
  return hall?.name ?? null
}

async function tryCode(asker: Asker, codeHash: string, hallId: number | undefined): Promise<Hall | null> {
  const invited = invitedBy(codeHash, hallId)
  // A guess costs one look, and holds nothing.
  if ((await db.$queryRaw<unknown[]>(invited)).length === 0) return null
  return commitInChat(Prisma.sql`${invited} for no key update of c`, async (tx, { id }) => {
    const { result, changes } = await joinHall(tx, asker, id)
    if (result.joined) {
      await tx.$executeRaw`update hall_invites set uses = uses + 1 where code_hash = ${codeHash}`
    }
    return { result: result.hall, changes }
  }).catch((thrown: unknown) => {
    // It ran out, or its hall went, between the two looks.
    if (thrown instanceof Refusal && thrown.code === 'not_found') return null
    throw thrown
  })
}

const invitedBy = (codeHash: string, hallId?: number) => Prisma.sql`
  select c.id, c.last_rev from hall_invites i join chats c on c.id = i.chat_id
  where i.code_hash = ${codeHash} and i.expires_at > now() and c.deleted_at is null
    and c.id = coalesce(${hallId ?? null}::int, c.id)`
