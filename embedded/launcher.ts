import { once } from 'node:events'
import { parseEnv, type Env } from '../lib/env'
import { migrate } from '../prisma/migrate'
import { buildIfNeeded } from './build'
import { checkReachable } from './check-database'
import { openDataDir } from './data-dir'
import { keepRunning, type Part } from './keep-running'
import { root } from './paths'
import { expectFree } from './ports'
import { embeddedPostgres } from './postgres'
import { Problem } from './problem.js'
import { embeddedPush } from './push-credentials'
import { endGroup } from './run.js'
import { readOrMakeSecret } from './secret-file'
import { stopSignal } from './stop-signal.js'
import { addressOf, waitUntilReady } from './wait-until-ready'
import { webPart, type WebProcess } from './web'

const dev = process.argv.includes('--dev')
const say = (line: string) => console.log(line)

type Undo = (() => void | Promise<void>)[]

process.chdir(root)
process.exit(await launch())

/** However it ends, what was started last is stopped first. */
async function launch(): Promise<number> {
  const parsed = parseEnv(process.env)
  if ('problems' in parsed) {
    for (const problem of parsed.problems) console.error(problem)
    return 1
  }
  const undo: Undo = []
  try {
    await serve(parsed.env, undo)
    return 0
  } catch (error) {
    if (stopSignal.aborted) return 0
    printError(error)
    return 1
  } finally {
    if (undo.length > 1) say('Stopping …')
    for (const step of undo.reverse()) await attempt(step)
  }
}

/** The other parts are stopped even if this step fails. */
async function attempt(step: Undo[number]): Promise<void> {
  try {
    await step()
  } catch (error) {
    printError(error)
  }
}

/** One line for what the user can fix, such as a full disk; otherwise the whole error. */
function printError(error: unknown): void {
  const isPlain = error instanceof Problem || (error instanceof Error && 'syscall' in error)
  console.error(isPlain ? error.message : error)
}

/** Checks everything that can be wrong before it starts anything. */
async function serve(env: Env, undo: Undo): Promise<void> {
  const givenUp = new AbortController()
  const ending = AbortSignal.any([stopSignal, givenUp.signal])
  const watch = { say, onGivenUp: (reason: string) => givenUp.abort(new Problem(reason)) }
  const run = async (part: Part) => {
    const running = await keepRunning(part, watch, ending)
    undo.push(() => running.stop())
  }

  const url = addressOf(env.HOST, env.PORT)
  const data = openDataDir(env.DATA_DIR, { url })
  undo.push(() => data.lock.release())
  // After a launcher was killed, its web process ends by itself, but its port is needed now.
  await endGroup((data.lock.left as { web?: WebProcess } | null)?.web)
  await expectFree(env.HOST, env.PORT)
  const push = await embeddedPush(env, data.path)
  const databaseUrl = env.DATABASE_URL ?? (await startPostgres(data.path, ending, run))
  await prepareDatabase(env, databaseUrl)
  if (!dev) await buildIfNeeded({ say, signal: ending })

  say(dev ? 'Starting the development server …' : 'Starting the web server …')
  await run(
    webPart({
      dev,
      push: push !== null,
      host: env.HOST,
      port: env.PORT,
      note: (web) => data.lock.note({ web }),
      env: {
        ...withoutBlanks(process.env),
        ...push,
        DATA_DIR: data.path,
        DATABASE_URL: databaseUrl,
        // Others may write to a database that is given, and hear nothing from this instance.
        ONLY_INSTANCE: env.ONLY_INSTANCE ?? (env.DATABASE_URL ? 'off' : 'on'),
        // A pooler in front of it may hand a statement to another connection than the one that prepared it.
        PREPARED_STATEMENTS: env.PREPARED_STATEMENTS ?? (env.DATABASE_URL ? 'off' : 'on'),
        NEXTAUTH_SECRET: env.NEXTAUTH_SECRET ?? readOrMakeSecret(data.path, 'nextauth-secret'),
      },
    }),
  )
  await waitUntilReady(env.HOST, env.PORT, ending)
  if (env.AUTH_MODE === 'open') {
    say('AUTH_MODE=open: whoever reaches this address can speak in any name. For a trusted network only.')
  }
  say(`Tertulia is ready at ${url}`)
  await once(ending, 'abort')
  ending.throwIfAborted()
}

async function startPostgres(
  dataDir: string,
  signal: AbortSignal,
  run: (part: Part) => Promise<void>,
): Promise<string> {
  say('Starting the database …')
  const postgres = await embeddedPostgres(dataDir, say, signal)
  await run(postgres.part)
  return postgres.url
}

async function prepareDatabase(env: Env, url: string): Promise<void> {
  if (env.DATABASE_URL) await checkReachable('DATABASE_URL', env.DATABASE_URL)
  if (env.DIRECT_URL && env.DATABASE_URL) await checkReachable('DIRECT_URL', env.DIRECT_URL)
  const migrationUrl = env.DATABASE_URL ? (env.DIRECT_URL ?? url) : url
  const applied = await migrate(migrationUrl).catch((error: Error) => {
    throw new Problem(`The database could not be migrated: ${error.message.split('\n')[0]}`)
  })
  if (applied.length > 0) say(`Migrated the database (${applied.join(', ')}).`)
}

/** An empty variable counts as missing, also for libraries that read variables themselves. */
function withoutBlanks(source: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim())) as NodeJS.ProcessEnv
}
