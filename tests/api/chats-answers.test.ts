import { describe, expect, it } from 'vitest'
import type { Chat } from '@/lib/chats/contract'
import { listChats, openDm } from '@/lib/chats/contract'
import { ask } from '../support/ask'
import { given } from '../support/given'
import type { Person } from '../support/sign-in'
import { as, enter, placesIn, say, sql, times } from './halls-people'

const chatsOf = async (person: Person): Promise<Chat[]> => (await person.call(listChats, {})).chats

const dmOf = async (one: Person, other: Person): Promise<number> =>
  (await one.call(openDm, { with_username: other.user.username })).id!

describe('the list over HTTP', () => {
  it('C-14 an unchanged list is 304 for its own reader, and not for another reader’s ETag', async () => {
    const [ana, beto] = [await enter('ana'), await enter('beto')]
    const id = await dmOf(ana, beto)
    await say(ana, id, 'hola')
    const poll = (person: Person, tag?: string) => {
      const headers = { authorization: `Bearer ${person.token}`, ...(tag ? { 'if-none-match': tag } : {}) }
      return ask(`${given('app')}${listChats.path}?limit=1&before=1.0.0.0`, { headers })
    }
    const first = await poll(beto)
    const tag = first.headers.get('etag')!
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    expect(first.headers.get('vary')).toMatch(/(^|, ?)Cookie, ?Authorization(,|$)/i)
    const again = await poll(beto, `"other", ${tag}`)
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', tag])
    expect(await poll(ana, tag)).toMatchObject({ status: 200 })
    await say(ana, id, 'otra vez')
    expect(await poll(beto, tag)).toMatchObject({ status: 200, body: { chats: [{ id, unread: 2 }] } })
  })

  it('C-16 a bad limit or cursor is refused', async () => {
    const ana = await enter('ana')
    const list = (query: string) => as(ana, 'GET', `${listChats.path}?${query}`)
    for (const query of [
      'limit=0',
      'limit=-1',
      'limit=1001',
      'before=x',
      'before=',
      'before=1.2.3',
      'before=2.0.0.0',
    ]) {
      expect([query, (await list(query)).code]).toEqual([query, 'invalid_value'])
    }
    for (const query of [
      'limit=1.5',
      'limit=all',
      'limit=',
      'limit=1&limit=2',
      'limit[]=1&limit[]=2&before=x&before=y',
    ]) {
      expect([query, (await list(query)).code]).toEqual([query, 'bad_request'])
    }
    const far = '0.999999999999999.999999999999999.999999999999999'
    expect((await list(`before=${far}`)).body).toMatchObject({ next: null })
    expect((await list('limit=1')).body).toMatchObject({ chats: [{ type: 'general' }] })
  })

  it('C-8 there is one General, and a second one cannot be made', async () => {
    await expect(sql(`insert into chats (type, name) values ('general', 'Otra')`)).rejects.toThrow(
      'chats_one_general',
    )
    const newcomers = await Promise.all(times(20, (n) => enter(`nueva${n}`)))
    const [general] = await chatsOf(newcomers[0]!)
    const places = (await placesIn(general!.id!)).map((place) => place.user_id)
    for (const { user } of newcomers) expect(places.filter((id) => id === user.id)).toHaveLength(1)
  })
})
