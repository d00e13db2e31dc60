import { freshDatabase } from './database'
import { throughPooler } from './pooled'

/**
 * For tests that call the domains directly. Imported first, before anything of `lib`: it gives this
 * test file a database of its own, and `lib/db/client` connects to it.
 */
process.env['DATABASE_URL'] = throughPooler(await freshDatabase())
