import * as z from 'zod/mini'
import { endpoint, IdInPath, Time } from '@/lib/http/endpoint'
import { User } from '@/lib/users/contract'
import { Username } from '@/lib/users/contract'

export const Session = z.object({
  id: z.string(),
  user_agent: z.string(),
  created_at: Time,
  last_used_at: Time,
  expires_at: Time,
  current: z.boolean(),
})

const Code = z.object({ code: z.string() })
const Typed = z.string().check(z.maxLength(200))

export const login = endpoint({
  method: 'POST',
  path: '/api/login',
  access: 'public',
  input: z.object({ username: z.optional(Username), code: z.optional(Typed), link: z.optional(Typed) }).check(
    z.refine((input) => input.username !== undefined || input.link !== undefined, {
      message: 'username or link is needed',
      params: { code: 'bad_request' },
    }),
  ),
  output: z.object({ user: User, token: z.string(), expires_at: Time, code: z.optional(z.string()) }),
  sameOriginOnly: true,
  creates: true,
  askerFields: [],
})

export const logout = endpoint({
  method: 'POST',
  path: '/api/logout',
  input: z.object({ forget: z.optional(z.boolean()) }),
  countsAsSeen: false,
})

export const listSessions = endpoint({
  method: 'GET',
  path: '/api/me/sessions',
  output: z.object({ sessions: z.array(Session) }),
})

export const endSession = endpoint({
  method: 'DELETE',
  path: '/api/me/sessions/:id',
  input: z.object({ id: z.string() }),
})

export const endOtherSessions = endpoint({
  method: 'DELETE',
  path: '/api/me/sessions',
})

export const renewCode = endpoint({
  method: 'POST',
  path: '/api/me/code',
  output: Code,
})

export const issueCode = endpoint({
  method: 'POST',
  path: '/api/users/admin/users/:id/code',
  access: 'admin',
  input: z.object({ id: IdInPath }),
  output: Code,
})

export const createLink = endpoint({
  method: 'POST',
  path: '/api/me/links',
  output: z.object({ url: z.string(), expires_at: Time }),
  creates: true,
})

export const readLink = endpoint({
  method: 'POST',
  path: '/api/links',
  access: 'public',
  input: z.object({ link: Typed }),
  output: z.object({ username: z.string() }),
  sameOriginOnly: true,
  askerFields: [],
})
