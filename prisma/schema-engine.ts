import { PrismaPg } from '@prisma/adapter-pg'
import { bindSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import pg from 'pg'

/**
 * Prisma's own schema engine as WebAssembly, driven through the official Postgres adapter: what
 * `prisma migrate` does (the same files, the same `_prisma_migrations` table) without a binary to
 * download.
 */
interface SchemaEngine {
  applyMigrations(input: object): Promise<{ appliedMigrationNames: string[] }>
  diff(input: object): Promise<{ stdout: string | null }>
}

const here = import.meta.dirname
const schemaFile = path.join(here, 'schema.prisma')
const migrationsDir = path.join(here, 'migrations')
const filters = { externalTables: [], externalEnums: [] }

export function applyMigrations(url: string): Promise<string[]> {
  return withEngine(url, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: {
        baseDir: migrationsDir,
        lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
        shadowDbInitScript: '',
        migrationDirectories: readMigrations(),
      },
      filters,
    })
    return appliedMigrationNames
  })
}

/** The SQL that leads from nothing to `schema.prisma`. */
export function schemaSql(url: string): Promise<string> {
  return withEngine(url, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: 'empty' },
      to: {
        tag: 'schemaDatamodel',
        files: [{ path: schemaFile, content: readFileSync(schemaFile, 'utf8') }],
      },
      script: true,
      shadowDatabaseUrl: null,
      exitCode: null,
      filters,
    })
    return stdout ?? ''
  })
}

/** By which `prisma migrate` keeps others out. */
export const PRISMA_LOCK = 72_707_369

/** The engine takes that lock for its session, which a pooler would keep; who calls it here holds it already. */
class LocklessClient extends pg.Client {
  override query(...[query, ...rest]: unknown[]): never {
    const { text } = query as { text?: unknown }
    const isLock = text === `SELECT pg_advisory_lock(${String(PRISMA_LOCK)})`
    return Reflect.apply(super.query, this, [
      isLock ? { ...(query as object), text: 'SELECT' } : query,
      ...rest,
    ]) as never
  }
}

async function withEngine<Made>(url: string, use: (engine: SchemaEngine) => Promise<Made>): Promise<Made> {
  const { SchemaEngine } = await engineModule()
  const pool = new pg.Pool({ connectionString: url, Client: LocklessClient })
  try {
    const engine: SchemaEngine = await SchemaEngine.new(
      { datamodels: [['schema.prisma', readFileSync(schemaFile, 'utf8')]] },
      () => {},
      bindSqlAdapterFactory(new PrismaPg(pool)),
    )
    return await use(engine)
  } finally {
    await pool.end()
  }
}

// Once a process: the JavaScript side of the engine holds a single WebAssembly instance.
const engineModule = memoize(async () => {
  const require = createRequire(import.meta.url)
  const glue = require
    .resolve('@prisma/schema-engine-wasm')
    .replace('schema_engine.js', 'schema_engine_bg.js')
  const bindings = await import(glue)
  const { instance } = await WebAssembly.instantiate(readFileSync(glue.replace('_bg.js', '_bg.wasm')), {
    './schema_engine_bg.js': bindings,
  })
  bindings.__wbg_set_wasm(instance.exports)
  ;(instance.exports as { __wbindgen_start(): void }).__wbindgen_start()
  return bindings
})

function memoize<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}

function readMigrations() {
  return readdirSync(migrationsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(path.join(migrationsDir, name, 'migration.sql'), 'utf8') },
      },
    }))
}
