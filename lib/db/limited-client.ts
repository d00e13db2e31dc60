import type { Socket } from 'node:net'
import pg from 'pg'
import { env } from '@/lib/env'
import { PreparedStatements } from './prepared-statements'

const LIMIT_MS = 10_000
/** How long Postgres has to end a statement when it is asked to, before its connection is given up. */
const CANCEL_MS = 1_000

const BEGIN = `BEGIN; SET LOCAL statement_timeout = ${String(LIMIT_MS)}; SET LOCAL idle_in_transaction_session_timeout = ${String(LIMIT_MS)}`

/**
 * A connection on which no statement and no idle transaction takes longer than ten seconds. Postgres cannot
 * be told so once for all when the connection is made: poolers refuse these parameters, and hand a session
 * on with what was set in it. So each transaction says it for itself, in the message that begins it, and a
 * statement is cancelled from here, as any driver with a timeout does. If the database does not even react
 * to that, the connection is given up.
 */
export class LimitedClient extends pg.Client {
  private timer: NodeJS.Timeout | undefined
  private readonly prepared = new PreparedStatements()

  constructor(config?: pg.ClientConfig) {
    super(config)
    for (const rests of ['drain', 'end'] as const) this.on(rests, () => clearTimeout(this.timer))
  }

  override query(...[query, ...rest]: unknown[]): never {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.giveUp(), LIMIT_MS)
    return Reflect.apply(super.query, this, [
      withLimits(this.isPreparing ? this.prepared.named(query) : query),
      ...rest,
    ]) as never
  }

  private get isPreparing(): boolean {
    return env().PREPARED_STATEMENTS === 'on'
  }

  private giveUp(): void {
    cancelOn(this as unknown as Server)
    this.timer = setTimeout(() => {
      ;(this as unknown as Server).connection.stream.destroy(new Error('Query read timeout'))
    }, CANCEL_MS)
  }
}

/** The adapter begins every transaction by this word. */
function withLimits(query: unknown): unknown {
  const { text } = query as { text?: unknown }
  return text === 'BEGIN' ? { ...(query as object), text: BEGIN } : query
}

/** What a client knows of its server, though its types do not say so. */
interface Server {
  host: string
  port: number
  ssl: pg.ClientConfig['ssl']
  processID: number
  secretKey: number
  connection: { stream: Socket }
}
interface Line extends pg.Connection {
  connect(port: number | string, host?: string): void
  requestSsl(): void
  cancel(processID: number, secretKey: number): void
}

/** Asks for the end of what runs on a connection: by another one, as the protocol has it. */
function cancelOn({ host, port, ssl, processID, secretKey }: Server): void {
  const line = new pg.Connection({ ssl }) as Line
  const ask = () => line.cancel(processID, secretKey)
  line.on('error', () => {})
  line.once('connect', () => (ssl ? line.requestSsl() : ask()))
  line.once('sslconnect', ask)
  if (host.startsWith('/')) line.connect(`${host}/.s.PGSQL.${String(port)}`)
  else line.connect(port, host)
  setTimeout(() => line.stream.destroy(), CANCEL_MS)
}
