import { expect, it } from 'vitest'
import * as contract from '@/lib/chats/halls/contract'
import { as, enter, enterAsAdmin, newHall } from './halls-people'

it('H-20 one hall is read by whoever may know of it, as the list has it', async () => {
  const [ana, beto, admin] = [await enter('ana'), await enter('beto'), await enterAsAdmin()]
  const open = await newHall(ana, { description: 'De todo' })
  const hidden = await newHall(ana, { private: true })
  const read = (person: typeof ana, id: number | string) =>
    as(person, 'GET', contract.getHall.path.replace(':id', String(id)))
  const { halls } = await ana.call(contract.listHalls, {})
  for (const hall of [open, hidden]) {
    expect(await read(ana, hall.id)).toMatchObject({
      status: 200,
      body: halls.find(({ id }) => id === hall.id),
    })
  }
  expect(await read(beto, open.id)).toMatchObject({
    status: 200,
    body: { description: 'De todo', member_count: 1, joined: false, role: null, channel: null },
  })
  expect(await read(admin, hidden.id)).toMatchObject({ status: 200, body: { joined: false } })
  for (const id of [hidden.id, 999_999_999, 'x']) {
    expect(await read(beto, id)).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } })
  }
  expect(await read(ana, 1)).toMatchObject({ status: 403 })
})
