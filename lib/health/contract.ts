import * as z from 'zod/mini'
import { endpoint } from '@/lib/http/endpoint'

export const getHealth = endpoint({
  method: 'GET',
  path: '/api/health',
  access: 'public',
  output: z.object({
    ok: z.boolean(),
    database: z.boolean(),
    push: z.enum(['on', 'off', 'down']),
    version: z.string(),
  }),
})
