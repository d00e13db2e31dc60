import { addMember, listMembers } from '@/lib/halls/contract'
import { members } from '@/lib/halls/list'
import * as membership from '@/lib/halls/membership'
import { handle, reply } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(listMembers, ({ asker, input }) => members(asker, input)),
  handle(addMember, async ({ asker, input }) => {
    const { answer, change } = await membership.addMember(asker, input)
    return reply(answer, { status: change ? 201 : 200 })
  }),
)
