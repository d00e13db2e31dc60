import pg from 'pg'

/** How many go to the database while the work is done, through Prisma or not. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const real = pg.Client.prototype.query
  let count = 0
  pg.Client.prototype.query = function counted(this: pg.Client, ...given: unknown[]) {
    count += 1
    return Reflect.apply(real, this, given) as never
  }
  try {
    await work()
  } finally {
    pg.Client.prototype.query = real
  }
  return count
}
