import 'server-only'
import { Prisma } from '@/lib/db/client'
import { foldedIn } from '@/lib/db/folded'
import { folded } from '@/lib/search/fold'

/**
 * Of `users u`: whose name has in it what was typed, as `folded` reads both; no character means any other.
 * Null where nothing is left to look for, and everybody is meant.
 */
export function called(typed: string): Prisma.Sql | null {
  const wanted = folded(typed)
  return wanted === '' ? null : Prisma.sql`strpos(${foldedIn(Prisma.sql`u.username_key`)}, ${wanted}) > 0`
}
