import 'server-only'
import { Prisma } from '@/lib/db/client'
import { foldSql } from '@/lib/db/fold'
import { foldText } from '@/lib/text/fold'

/**
 * Of `users u`: whose name has in it what was typed, as `folded` reads both; no character means any other.
 * Null where nothing is left to look for, and everybody is meant.
 */
export function nameContains(typed: string): Prisma.Sql | null {
  const wanted = foldText(typed)
  return wanted === '' ? null : Prisma.sql`strpos(${foldSql(Prisma.sql`u.username_key`)}, ${wanted}) > 0`
}
