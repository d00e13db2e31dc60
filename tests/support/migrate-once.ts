import { migrate } from '../../prisma/migrate'

/** A process that only migrates, for tests of several at once. */
await migrate(process.argv[2]!)
process.exit(0)
