import { z } from 'zod'
import { endpoint } from '@/lib/http/contract'
import { Time } from '@/lib/http/contract'

export const Role = z.enum(['admin', 'user'])
export const OnlineStatus = z.enum(['online', 'away', 'offline'])

export const User = z.object({
  id: z.number(),
  username: z.string(),
  role: Role,
  estado: z.string(),
  online_status: OnlineStatus,
  is_online: z.boolean(),
  last_seen: Time.nullable(),
})
export type User = z.output<typeof User>

/** Text as a person wrote it: well-formed Unicode that Postgres can hold. */
export const plainText = (maximum: number) =>
  z
    .string()
    .refine((text) => text.isWellFormed() && !text.includes('\0'), 'must be well-formed text')
    .transform((text) => text.trim())
    .refine((text) => [...text].length <= maximum, `must have at most ${maximum} characters`)

export const ESTADO_MAX = 80

export const getMe = endpoint({
  method: 'GET',
  path: '/api/me',
  summary: 'The signed-in user',
  output: z.object({ user: User }),
})

export const updateMe = endpoint({
  method: 'PATCH',
  path: '/api/me',
  summary: 'Change one’s own estado and what others see of one’s presence',
  input: z.object({
    estado: plainText(ESTADO_MAX).optional(),
    hide_last_seen: z.boolean().optional(),
    appear_offline_until: z.iso.datetime({ offset: true }).nullable().optional(),
  }),
  output: z.object({ user: User }),
})
