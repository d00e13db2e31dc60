import { Problem } from '../../embedded/problem.js'
import { startPooler, type Pooler } from '../support/pooler'
import { findProgram } from '../support/programs'
import { step } from './say'

/** With TEST_POOLER=on the application reaches its databases through PgBouncer. */
export async function poolerOf(server: string): Promise<Pooler | null> {
  if (process.env['TEST_POOLER'] !== 'on') return null
  if (!findProgram('pgbouncer')) throw new Problem('TEST_POOLER=on: pgbouncer is not installed.')
  return step('Starting PgBouncer', () => startPooler(server))
}
