import { createHall, listHalls } from '@/lib/halls/contract'
import { list } from '@/lib/halls/list'
import { create } from '@/lib/halls/server'
import { handle, reply } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(listHalls, ({ asker }) => list(asker)),
  handle(createHall, async ({ asker, input }) => reply((await create(asker, input)).answer, { status: 201 })),
)
