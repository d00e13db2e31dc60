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

export const login = endpoint({
  method: 'POST',
  path: '/api/login',
  access: 'public',
  summary: 'Enter with a name: the first time claims it, later times need this device or the code',
  input: z.object({ username: Username, code: z.optional(z.string().check(z.maxLength(200))) }),
  output: z.object({ user: User, token: z.string(), expires_at: Time, code: z.optional(z.string()) }),
  sameOriginOnly: true,
  creates: true,
  askerFields: [],
})

export const logout = endpoint({
  method: 'POST',
  path: '/api/logout',
  summary: 'End this session; with `forget`, this device will need the code again',
  input: z.object({ forget: z.optional(z.boolean()) }),
  countsAsSeen: false,
})

export const listSessions = endpoint({
  method: 'GET',
  path: '/api/me/sessions',
  summary: 'One’s own sessions, the last used first',
  output: z.object({ sessions: z.array(Session) }),
})

export const endSession = endpoint({
  method: 'DELETE',
  path: '/api/me/sessions/:id',
  summary: 'End a session of one’s own, and forget its device',
  input: z.object({ id: z.string() }),
})

export const endOtherSessions = endpoint({
  method: 'DELETE',
  path: '/api/me/sessions',
  summary: 'End all sessions of one’s own but this one, and forget their devices',
})

export const renewCode = endpoint({
  method: 'POST',
  path: '/api/me/code',
  summary: 'A new code for oneself, shown this once; the one before stops working',
  output: Code,
})

export const issueCode = endpoint({
  method: 'POST',
  path: '/api/users/admin/users/:id/code',
  access: 'admin',
  summary: 'A new code for somebody who lost theirs; ends all their sessions',
  input: z.object({ id: IdInPath }),
  output: Code,
})
