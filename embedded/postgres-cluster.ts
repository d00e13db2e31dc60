import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { type Account, giveTo, runIn } from './postgres-account'
import { type Binaries, program } from './postgres-binaries'
import { Problem } from './problem.js'

export const USER = 'tertulia'

interface Cluster {
  folder: string
  binaries: Binaries
  account: Account | null
  password: string
  log: number
}

/** Creates the data folder of Postgres on the first start, and checks it on every other. */
export async function ensureCluster(
  cluster: Cluster,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const { folder, binaries, account } = cluster
  removeDrafts(folder)
  if (!existsSync(folder)) {
    say('Creating the database …')
    await create(cluster, signal)
  }
  const major = readFileSync(path.join(folder, 'PG_VERSION'), 'utf8').trim()
  if (major !== binaries.major) {
    throw new Problem(
      `The data in ${folder} is of Postgres ${major}, and this is Postgres ${binaries.major}: move it with pg_dump of ${major}.`,
    )
  }
  if (account && statSync(folder).uid !== account.uid) {
    throw new Problem(`${folder} does not belong to the user that runs Postgres (${account.uid}).`)
  }
}

/** Created beside its place and then moved, so that a killed start leaves nothing half done. */
async function create(
  { folder, binaries, account, password, log }: Cluster,
  signal: AbortSignal,
): Promise<void> {
  const draft = mkdtempSync(`${folder}.new-`)
  const secret = `${draft}.password`
  writeFileSync(secret, password, { mode: 0o600 })
  const secretHandle = openSync(secret, 'r')
  const { options, dir, close } = runIn(draft, account, log, [secretHandle])
  try {
    for (const file of [draft, secret]) giveTo(account, file)
    const initdb = spawn(
      program(binaries, 'initdb'),
      // The built-in locale sorts and changes case in the same way on every system.
      [
        '-D',
        dir,
        '-U',
        USER,
        '-E',
        'UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
      ].concat(['--auth=scram-sha-256', `--pwfile=${dir === draft ? secret : '/proc/self/fd/4'}`]),
      options,
    )
    const stop = () => initdb.kill('SIGINT')
    signal.addEventListener('abort', stop)
    const [code] = (await once(initdb, 'exit')) as [number | null]
    signal.removeEventListener('abort', stop)
    signal.throwIfAborted()
    if (code !== 0)
      throw new Problem(`The database could not be created: see ${path.join(folder, '..', 'postgres.log')}.`)
    renameSync(draft, folder)
  } finally {
    close()
    closeSync(secretHandle)
    rmSync(secret, { force: true })
    rmSync(draft, { recursive: true, force: true })
  }
}

function removeDrafts(folder: string): void {
  const parent = path.dirname(folder)
  mkdirSync(parent, { recursive: true })
  const drafts = readdirSync(parent).filter((name) => name.startsWith(`${path.basename(folder)}.new-`))
  // A killed start's initdb may still be writing.
  const options = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }
  for (const name of drafts) rmSync(path.join(parent, name), options)
}
