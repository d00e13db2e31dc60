import * as z from 'zod/mini'
import { endpoint } from '@/lib/http/endpoint'

export const getOpenApi = endpoint({
  method: 'GET',
  path: '/api/openapi.json',
  access: 'public',
  summary: 'This reference, as an OpenAPI document',
  output: z.looseObject({ openapi: z.string() }),
})
