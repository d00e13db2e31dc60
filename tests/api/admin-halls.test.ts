import { describe, expect, it } from 'vitest'
import * as contract from '@/lib/admin/contract'
import { joinHall } from '@/lib/chats/halls/contract'
import { deleteMessage } from '@/lib/messages/contract'
import { uniqueName } from '../support/names'
import type { Person } from '../support/sign-in'
import { as, enter, enterAsAdmin, newHall, say, sql } from './halls-people'

const found = async (admin: Person, q: string) => (await admin.call(contract.listKnownHalls, { q })).halls

describe('Y-8 an admin sees every hall', () => {
  it('Y-8 private ones too: owner, number of members and of messages, but no texts', async () => {
    const [admin, ana, beto] = [await enterAsAdmin(), await enter('ana'), await enter('beto')]
    const hall = await newHall(ana, { description: 'para hablar' })
    await beto.call(joinHall, { hall_id: hall.id })
    await say(ana, hall.id, 'esto es secreto')
    const last = await say(beto, hall.id, 'esto también')
    const answer = await as(admin, 'GET', `/api/admin/halls?q=${hall.name.toUpperCase()}`)
    expect(answer.body).toEqual({
      halls: [
        {
          id: hall.id,
          name: hall.name,
          description: 'para hablar',
          private: false,
          owners: [{ id: ana.user.id, username: ana.user.username }],
          member_count: 2,
          message_count: 2,
          last_message_at: last.timestamp,
          created_at: hall.created_at,
        },
      ],
      pagination: { page: 1, per_page: 50, total: 1, pages: 1 },
    })
    expect(answer.text).not.toContain('secreto')
    await beto.call(deleteMessage, { id: String(last.id) })
    const secret = await newHall(ana, { private: true })
    expect(await found(admin, hall.name)).toMatchObject([{ message_count: 1 }])
    expect(await found(admin, secret.name)).toMatchObject([
      { private: true, member_count: 1, message_count: 0, last_message_at: null },
    ])
  })

  it('Y-8 by name, page by page; no General, no conversation, and none that was deleted', async () => {
    const [admin, ana] = [await enterAsAdmin(), await enter('ana')]
    const tag = uniqueName('serie')
    for (const name of ['c', 'A', 'b', 'z']) {
      await as(ana, 'POST', '/api/halls', { name: `${tag} ${name}` })
    }
    for (const q of [`${tag} Á`, `${tag.toUpperCase()} ａ`]) expect(await found(admin, q), q).toHaveLength(1)
    const [, , , gone] = await found(admin, tag)
    await as(admin, 'DELETE', `/api/halls/${String(gone!.id)}`)
    const pages = await Promise.all(
      ['1', '2', '3'].map((page) => admin.call(contract.listKnownHalls, { q: tag, page, per_page: '2' })),
    )
    expect(pages.map(({ halls }) => halls.map(({ name }) => name.slice(-1)).join(''))).toEqual([
      'Ab',
      'c',
      '',
    ])
    expect(pages[2]!.pagination).toEqual({ page: 3, per_page: 2, total: 3, pages: 2 })
    expect(await found(admin, `${tag}%`)).toEqual([])
    const [counted] = await sql<{ total: number }>(
      `select count(*)::int as total from chats where type = 'hall' and deleted_at is null`,
    )
    const all = await admin.call(contract.listKnownHalls, {})
    expect(Math.abs(all.pagination.total - counted!.total)).toBeLessThan(20)
  })
})
