import * as z from 'zod/mini'
import { endpoint, IdInPath, Time } from '@/lib/http/endpoint'
import { event } from '@/lib/http/event'
import { Page, Pagination } from '@/lib/http/pagination'
import { OnlineStatus, User } from '@/lib/users/contract'
import { Username } from '@/lib/users/contract'

const CLIENT_ID_MAX = 64

/** One page's or device's own: the same as its header `X-Client-Id`. */
export const ClientId = z.string().check(
  z.minLength(1),
  z.maxLength(CLIENT_ID_MAX),
  z.refine((text) => text.isWellFormed() && !text.includes('\0'), 'must be well-formed text'),
)

const BEAT_MAX = Number.MAX_SAFE_INTEGER

export const heartbeat = endpoint({
  method: 'POST',
  path: '/api/users/heartbeat',
  input: z.object({
    client_id: z.optional(ClientId),
    status: z._default(z.enum(['online', 'away']), 'online'),
    visible: z._default(z.boolean(), true),
    live: z._default(z.boolean(), false),
    beat: z.optional(
      z
        .number()
        .check(
          z.refine(Number.isInteger, { params: { code: 'bad_request' } }),
          z.minimum(0),
          z.maximum(BEAT_MAX),
        ),
    ),
    leaving: z._default(z.boolean(), false),
  }),
  output: z.object({
    message: z.literal('Heartbeat recorded'),
    online_status: OnlineStatus,
    last_seen: z.nullable(Time),
  }),
  countsAsSeen: false,
})

const OnlineList = z.object({
  online_users: z.array(User),
  online_count: z.number(),
  pagination: Pagination,
})

export const listOnline = endpoint({
  method: 'GET',
  path: '/api/users/online',
  input: Page,
  output: OnlineList,
})

export const listUsers = endpoint({
  method: 'GET',
  path: '/api/users',
  input: z.extend(Page, { q: z.optional(Username) }),
  output: z.object({ users: z.array(User), pagination: Pagination }),
})

const STATUSES_AT_ONCE = 200

export const listStatuses = endpoint({
  method: 'GET',
  path: '/api/users/status',
  input: z.object({
    ids: z
      .pipe(
        z.string().check(z.refine((text) => /^\d+(,\d+)*$/.test(text), { params: { code: 'bad_request' } })),
        z.transform((text: string) => [...new Set(text.split(',').map((digits) => IdInPath.parse(digits)))]),
      )
      .check(z.refine((ids) => ids.length <= STATUSES_AT_ONCE, `at most ${STATUSES_AT_ONCE} at once`)),
  }),
  output: z.object({
    statuses: z.array(
      z.object({
        user_id: z.number(),
        online_status: OnlineStatus,
        is_online: z.boolean(),
        last_seen: z.nullable(Time),
      }),
    ),
  }),
})

const Shown = z.object({ online_status: OnlineStatus, is_online: z.boolean(), last_seen: z.nullable(Time) })

/** One's own tab or device, and how long it still counts. */
const OwnLease = z.object({
  /** Null of a caller without a tab. */
  client_id: z.nullable(z.string()),
  status: OnlineStatus,
  visible: z.boolean(),
  live: z.boolean(),
  last_beat_at: Time,
  expires_at: Time,
  left_at: z.nullable(Time),
  user_agent: z.nullable(z.string()),
  counts: z.boolean(),
  decides: z.boolean(),
  /** Of the session that asks. */
  current: z.boolean(),
})

export const ownPresence = endpoint({
  method: 'GET',
  path: '/api/me/presence',
  output: z.extend(Shown, {
    decided_by: z.enum(['lease', 'admin', 'nobody']),
    set_by_admin: z.nullable(z.object({ status: OnlineStatus, at: Time })),
    seen_by_others: Shown,
    hide_last_seen: z.boolean(),
    appear_offline_until: z.nullable(Time),
    leases: z.array(OwnLease),
  }),
})

const StatusOfUser = z.extend(Shown, { user_id: z.number(), username: z.string() })

export const setStatus = endpoint({
  method: 'POST',
  path: '/api/users/admin/users/:id/set-online-status',
  access: 'admin',
  input: z.object({ id: IdInPath, status: OnlineStatus }),
  output: StatusOfUser,
})

export const readStatus = endpoint({
  method: 'GET',
  path: '/api/users/admin/users/:id/online-status',
  access: 'admin',
  input: z.object({ id: IdInPath }),
  output: StatusOfUser,
})

export const listOnlineAsAdmin = endpoint({
  method: 'GET',
  path: '/api/users/admin/users/online',
  access: 'admin',
  input: Page,
  output: OnlineList,
})

/** Told to all who are signed in, when what others see of somebody is another now. */
export const userStatusChanged = event(
  'userStatusChanged',
  z.object({ userId: z.number(), status: OnlineStatus, lastSeen: z.nullable(Time) }),
)

/** Told to the same, when somebody sets or clears their estado, or it has run out. */
export const userEstadoChanged = event(
  'userEstadoChanged',
  z.object({ userId: z.number(), estado: z.string() }),
)
