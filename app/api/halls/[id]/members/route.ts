import { addMember, listMembers } from '@/lib/chats/halls/contract'
import { members } from '@/lib/chats/halls/server/list'
import * as membership from '@/lib/chats/halls/server/membership'
import { handle, routes } from '@/lib/server/handle'
import { reply } from '@/lib/server/reply'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(listMembers, ({ asker, input }) => members(asker, input)),
  handle(addMember, async ({ asker, input }) => {
    const { member, added } = await membership.addMember(asker, input)
    return reply(member, { status: added ? 201 : 200 })
  }),
)
