import * as z from 'zod/mini'
import { endpoint } from '@/lib/http/endpoint'

export const getOpenApi = endpoint({
  method: 'GET',
  path: '/api/openapi.json',
  access: 'public',
  output: z.looseObject({ openapi: z.string() }),
})
