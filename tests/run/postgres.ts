import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { embeddedPostgres } from '../../embedded/postgres'

/** The Postgres that `npm start` brings along, on data of its own that nobody keeps. */
export async function startPostgres(folder: string, signal: AbortSignal) {
  const data = path.join(folder, 'database')
  mkdirSync(data)
  try {
    const { part, url } = await embeddedPostgres(data, () => {}, signal)
    const child = await part.start(signal)
    return { url, stop: () => part.stop(child) }
  } catch (cause) {
    // The log goes with the folder.
    const log = path.join(data, 'postgres.log')
    if (existsSync(log)) console.error(`\n${readFileSync(log, 'utf8').trim()}`)
    throw cause
  }
}
