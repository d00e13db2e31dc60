import { PrismaPg } from '@prisma/adapter-pg'
import { bindSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import pg from 'pg'
import type { Migration } from '../../prisma/migrate'

/** Prisma's own schema engine as WebAssembly, for there is no binary of it without a download. */
interface SchemaEngine {
  applyMigrations(input: object): Promise<{ appliedMigrationNames: string[] }>
  diff(input: object): Promise<{ stdout: string | null }>
}

const schema = {
  path: 'schema.prisma',
  content: readFileSync(path.join(import.meta.dirname, '../../prisma/schema.prisma'), 'utf8'),
}
const filters = { externalTables: [], externalEnums: [] }

/** What `prisma migrate deploy` does. */
export function migrateWithPrisma(url: string, migrations: Migration[]): Promise<string[]> {
  return withEngine(url, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: {
        baseDir: '/',
        lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
        shadowDbInitScript: '',
        migrationDirectories: migrations.map(({ name, sql }) => ({
          path: name,
          migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
        })),
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
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      shadowDatabaseUrl: null,
      exitCode: null,
      filters,
    })
    return stdout ?? ''
  })
}

async function withEngine<Made>(url: string, use: (engine: SchemaEngine) => Promise<Made>): Promise<Made> {
  const { SchemaEngine } = await engineModule
  const pool = new pg.Pool({ connectionString: url })
  try {
    const engine: SchemaEngine = await SchemaEngine.new(
      { datamodels: [[schema.path, schema.content]] },
      () => {},
      bindSqlAdapterFactory(new PrismaPg(pool)),
    )
    return await use(engine)
  } finally {
    await pool.end()
  }
}

// Once a process: the JavaScript side of the engine holds a single WebAssembly instance.
const engineModule = loadEngine()

async function loadEngine() {
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
}
