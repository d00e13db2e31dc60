import * as z from 'zod/mini'
import { Session } from '@/lib/accounts/contract'
import { endpoint, IdInPath, Time } from '@/lib/http/endpoint'
import { event } from '@/lib/http/event'
import { Page, Pagination } from '@/lib/http/pagination'
import { plainText, Role, User } from '@/lib/users/contract'

const SEARCH_MAX = 200

/** `q`: any part of a name. */
const Search = z.extend(Page, { q: z._default(plainText(SEARCH_MAX), '') })
export type Search = z.output<typeof Search>

/** What others see of somebody, and how many sessions they have open. */
export const KnownUser = z.extend(User, { sessions: z.number(), created_at: Time })
export type KnownUser = z.output<typeof KnownUser>

export const listKnownUsers = endpoint({
  method: 'GET',
  path: '/api/admin/users',
  access: 'admin',
  input: Search,
  output: z.object({ users: z.array(KnownUser), pagination: Pagination }),
})

export const setRole = endpoint({
  method: 'POST',
  path: '/api/admin/users/:id/role',
  access: 'admin',
  input: z.object({ id: IdInPath, role: Role }),
  output: KnownUser,
})

export const listSessionsOf = endpoint({
  method: 'GET',
  path: '/api/admin/users/:id/sessions',
  access: 'admin',
  input: z.object({ id: IdInPath }),
  output: z.object({ sessions: z.array(Session) }),
})

export const endSessionsOf = endpoint({
  method: 'DELETE',
  path: '/api/admin/users/:id/sessions',
  access: 'admin',
  input: z.object({ id: IdInPath }),
})

export const endSessionOf = endpoint({
  method: 'DELETE',
  path: '/api/admin/users/:id/sessions/:session_id',
  access: 'admin',
  input: z.object({ id: IdInPath, session_id: z.string() }),
})

export const KnownHall = z.object({
  id: z.number(),
  name: z.string(),
  description: z.string(),
  private: z.boolean(),
  owners: z.array(z.object({ id: z.number(), username: z.string() })),
  member_count: z.number(),
  message_count: z.number(),
  last_message_at: z.nullable(Time),
  created_at: Time,
})
export type KnownHall = z.output<typeof KnownHall>

export const listKnownHalls = endpoint({
  method: 'GET',
  path: '/api/admin/halls',
  access: 'admin',
  input: Search,
  output: z.object({ halls: z.array(KnownHall), pagination: Pagination }),
})

export const readServiceHealth = endpoint({
  method: 'GET',
  path: '/api/admin/health',
  access: 'admin',
  output: z.object({
    version: z.string(),
    uptime_seconds: z.number(),
    /** Not ok: a migration began and has not ended well. */
    database: z.object({ ok: z.boolean(), round_trip_ms: z.number(), migrations: z.number() }),
    push: z.enum(['on', 'off', 'down']),
    /** The pages that are open: those that hear events, and those that poll. */
    clients: z.object({ live: z.number(), polling: z.number() }),
    users: z.number(),
    online: z.number(),
    sessions: z.number(),
  }),
})
export type ServiceHealth = z.output<typeof readServiceHealth.output>

export const makeRoundTrip = endpoint({
  method: 'POST',
  path: '/api/admin/health/round-trip',
  access: 'admin',
  input: z.object({ id: z.guid() }),
  output: z.object({
    database_ms: z.number(),
    push: z.enum(['on', 'off', 'down']),
    /** How long it took to hand the event over; null without push. */
    push_ms: z.nullable(z.number()),
  }),
})
export type RoundTrip = z.output<typeof makeRoundTrip.output>

/** Sent to the admin who asked for it. */
export const roundTripped = event('round_trip', z.object({ id: z.guid() }))
