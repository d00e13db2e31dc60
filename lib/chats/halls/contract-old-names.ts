import * as z from 'zod/mini'
import { endpoint, Id } from '@/lib/http/endpoint'

// Older names, kept for programs. No page calls them: apart, so that none of them loads them.

const ShortHall = z.object({ id: z.number(), name: z.string() })

export const listHallsByOldName = endpoint({
  method: 'GET',
  path: '/chat/halls',
  replacedBy: '/api/halls',
  output: z.array(ShortHall),
})

export const joinHallByOldName = endpoint({
  method: 'POST',
  path: '/chat/halls/join',
  replacedBy: '/api/halls/join',
  input: z.object({ hall_id: Id }),
  output: ShortHall,
})
