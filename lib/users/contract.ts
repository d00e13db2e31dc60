import * as z from 'zod/mini'
import { endpoint, Time } from '@/lib/http/endpoint'

export const Role = z.enum(['admin', 'user'])
export const OnlineStatus = z.enum(['online', 'away', 'offline'])
export type OnlineStatus = z.output<typeof OnlineStatus>

/** An admin's `online` or `away` for somebody who is not here holds this long. */
export const SET_STATUS_SECONDS = 120

export const User = z.object({
  id: z.number(),
  username: z.string(),
  role: Role,
  estado: z.string(),
  online_status: OnlineStatus,
  is_online: z.boolean(),
  last_seen: z.nullable(Time),
})
export type User = z.output<typeof User>

const TYPED_NAME_MAX = 400

/** Anything typed where a name is asked for. A new name has to pass `newNameProblem`, too. */
export const Username = z.string().check(
  z.refine((text) => text.isWellFormed() && !text.includes('\0'), 'must be well-formed text'),
  z.refine((text) => text.length <= TYPED_NAME_MAX, 'is too long'),
)

/** Text as a person wrote it: well-formed Unicode that Postgres can hold. */
export const plainText = (maximum: number) =>
  z
    .pipe(
      z
        .string()
        .check(z.refine((text) => text.isWellFormed() && !text.includes('\0'), 'must be well-formed text')),
      z.transform((text: string) => text.trim()),
    )
    .check(z.refine((text) => [...text].length <= maximum, `must have at most ${maximum} characters`))

export const ESTADO_MAX = 80
/** The estado of somebody who has none. */
export const NO_ESTADO = 'N/D'

/** Of themselves somebody also knows when their estado runs out. */
export const OwnUser = z.extend(User, { estado_until: z.optional(Time) })
export type OwnUser = z.output<typeof OwnUser>

export const getMe = endpoint({
  method: 'GET',
  path: '/api/me',
  output: z.object({ user: OwnUser }),
})

export const updateMe = endpoint({
  method: 'PATCH',
  path: '/api/me',
  input: z.object({
    estado: z.optional(plainText(ESTADO_MAX)),
    /** Without it, an estado that is set has no end. */
    estado_until: z.optional(z.nullable(z.iso.datetime({ offset: true }))),
    hide_last_seen: z.optional(z.boolean()),
    appear_offline_until: z.optional(z.nullable(z.iso.datetime({ offset: true }))),
  }),
  output: z.object({ user: OwnUser }),
})
