import { defineConfig } from 'prisma/config'

// For Prisma's own tool; the application needs neither to migrate.
const url = process.env['DIRECT_URL'] || process.env['DATABASE_URL']

export default defineConfig({ schema: 'prisma/schema.prisma', ...(url ? { datasource: { url } } : {}) })
