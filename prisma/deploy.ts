import { parseEnv } from '../lib/env'
import { migrate } from './migrate'

/** For a host that builds and serves by itself: brings its database up to date before the build. */
const parsed = parseEnv(process.env)
if ('problems' in parsed) fail(parsed.problems.join('\n'))
else {
  // A pooler that hands a connection from one client to the next cannot hold the lock of a migration.
  const url = parsed.env.DIRECT_URL ?? parsed.env.DATABASE_URL
  if (url) await deploy(url)
  else process.stdout.write('No DATABASE_URL: nothing is migrated.\n')
}

async function deploy(url: string): Promise<void> {
  try {
    const applied = await migrate(url)
    process.stdout.write(
      applied.length > 0 ? `Applied ${applied.join(', ')}.\n` : 'The database is up to date.\n',
    )
  } catch (error) {
    fail(`The database could not be migrated: ${(error as Error).message.split('\n')[0]}`)
  }
}

function fail(line: string): void {
  process.stderr.write(`${line}\n`)
  process.exitCode = 1
}
