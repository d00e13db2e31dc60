import * as z from 'zod/mini'
import { ChatRole } from '@/lib/chats/contract'
import { type CallOf, endpoint, Id, IdInPath, Time } from '@/lib/http/endpoint'
import { plainText, User } from '@/lib/users/contract'
import { Username } from '@/lib/users/contract'

export const HALL_NAME_MAX = 80
export const HALL_DESCRIPTION_MAX = 500

// Line breaks, other controls, and what turns the direction of the text around the name.
const UNRULY = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
// Joiners, fillers, variation selectors: many of them are still nothing to see.
const VISIBLE = /[^\p{Default_Ignorable_Code_Point}\p{Z}\p{M}\u2800]/u

export const HallName = plainText(HALL_NAME_MAX).check(
  z.refine((name) => VISIBLE.test(name), 'must not be empty'),
  z.refine((name) => !UNRULY.test(name), 'must be a single line of text'),
)

export const HallDescription = plainText(HALL_DESCRIPTION_MAX)

export const Hall = z.object({
  id: z.number(),
  name: z.string(),
  description: z.string(),
  private: z.boolean(),
  joined: z.boolean(),
  /** Null, like `channel`, where one has not joined. */
  role: z.nullable(ChatRole),
  channel: z.nullable(z.string()),
  member_count: z.number(),
  created_at: Time,
})
export type Hall = z.output<typeof Hall>

export type AboutHall = Pick<Hall, 'description' | 'member_count'>

export const Member = z.extend(User, { hall_role: ChatRole })
export type Member = z.output<typeof Member>

export const listHalls = endpoint({
  method: 'GET',
  path: '/api/halls',
  output: z.object({ halls: z.array(Hall) }),
})

export const getHall = endpoint({
  method: 'GET',
  path: '/api/halls/:id',
  input: z.object({ id: IdInPath }),
  output: Hall,
})

export const createHall = endpoint({
  method: 'POST',
  path: '/api/halls',
  input: z.object({
    name: HallName,
    description: z._default(HallDescription, ''),
    private: z._default(z.boolean(), false),
  }),
  output: Hall,
  creates: true,
})

export const updateHall = endpoint({
  method: 'PATCH',
  path: '/api/halls/:id',
  input: z.object({
    id: IdInPath,
    name: z.optional(HallName),
    description: z.optional(HallDescription),
    private: z.optional(z.boolean()),
  }),
  output: Hall,
})

export type HallChanges = Omit<CallOf<typeof updateHall>, 'id'>

export const deleteHall = endpoint({
  method: 'DELETE',
  path: '/api/halls/:id',
  input: z.object({ id: IdInPath }),
})

export const joinHall = endpoint({
  method: 'POST',
  path: '/api/halls/join',
  input: z
    .object({ hall_id: z.optional(Id), code: z.optional(z.string().check(z.minLength(1), z.maxLength(200))) })
    .check(
      z.refine((input) => input.hall_id !== undefined || input.code !== undefined, {
        message: 'hall_id or code is needed',
        params: { code: 'bad_request' },
      }),
    ),
  output: Hall,
})

export const leaveHall = endpoint({
  method: 'POST',
  path: '/api/halls/leave',
  input: z.object({ hall_id: Id }),
})

export const listMembers = endpoint({
  method: 'GET',
  path: '/api/halls/:id/members',
  input: z.object({ id: IdInPath }),
  output: z.object({ members: z.array(Member) }),
})

export const addMember = endpoint({
  method: 'POST',
  path: '/api/halls/:id/members',
  input: z.object({ id: IdInPath, username: Username }),
  output: Member,
  creates: true,
  askerFields: [],
})

export const removeMember = endpoint({
  method: 'DELETE',
  path: '/api/halls/:id/members/:user_id',
  input: z.object({ id: IdInPath, user_id: IdInPath }),
})

export const createInvite = endpoint({
  method: 'POST',
  path: '/api/halls/:id/invites',
  input: z.object({ id: IdInPath }),
  output: z.object({ code: z.string(), expires_at: Time }),
  creates: true,
})
