import { db, Prisma } from '@/lib/db/client'

/** The plan that Postgres takes, and what it reads; what it writes is taken back. */
export async function explain(what: string, statement: Prisma.Sql): Promise<void> {
  console.log(`\n${what}`)
  const undone = new Error('only looked at')
  await db
    .$transaction(async (tx) => {
      const rows = await tx.$queryRaw<Record<string, string>[]>(
        Prisma.sql`explain (analyze, buffers, costs off) ${statement}`,
      )
      for (const row of rows) console.log(`  ${Object.values(row)[0]!}`)
      throw undone
    })
    .catch((thrown: unknown) => {
      if (thrown !== undone) throw thrown
    })
}
