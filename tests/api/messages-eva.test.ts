import { beforeAll, expect, test } from 'vitest'
import type { Message } from '@/lib/messages/contract'
import { hall, stored } from './log-people'
import { type Answer, ask, enter, type Known } from './messages-ask'

let ana: Known
let eva: Known
/** What eva cannot know of, and a message in each; last, what never existed. */
let places: { chat: string; message: string; tag: string }[]

beforeAll(async () => {
  const beto = await enter('beto')
  ;[ana, eva] = [await enter('ana'), await enter('eva')]
  const chatId = await hall(ana, beto)
  const inHall = await ask('/api/messages', { who: ana, body: { chat_id: chatId, contenido: 'secreto' } })
  const inDm = await ask('/api/send', { who: ana, body: { mensaje: 'secreto', destinatario: beto.name } })
  const known = [inHall, inDm].map(async ({ body }) => {
    const { id, chat_id: chat } = body as Message
    const page = await ask(`/api/messages?chat_id=${String(chat)}`, { who: ana })
    return { chat: String(chat), message: String(id), tag: page.headers.get('etag')! }
  })
  const never = { chat: '2147483647', message: '900719925474099', tag: 'W/"x"' }
  const beyond = { chat: '99999999999999999999', message: '99999999999999999999', tag: 'W/"x"' }
  places = [...(await Promise.all(known)), never, beyond]
})

type Try = (place: (typeof places)[number]) => Promise<Answer>
const tries: Record<string, Try> = {
  'the newest page': ({ chat }) => ask(`/api/messages?chat_id=${chat}`, { who: eva }),
  'what changed': ({ chat }) => ask(`/api/messages?chat_id=${chat}&since_rev=0`, { who: eva }),
  'the page before': ({ chat }) => ask(`/api/messages?chat_id=${chat}&before_seq=9`, { who: eva }),
  'a tag': ({ chat, tag }) =>
    ask(`/api/messages?chat_id=${chat}`, { who: eva, headers: { 'if-none-match': tag } }),
  sending: ({ chat }) => ask('/api/messages', { who: eva, body: `{"chat_id":${chat},"contenido":"hola"}` }),
  editing: ({ message }) =>
    ask(`/api/messages/${message}`, { method: 'PATCH', who: eva, body: { contenido: 'x' } }),
  'one message': ({ message }) => ask(`/api/messages/${message}`, { who: eva }),
  deleting: ({ message }) => ask(`/api/messages/${message}`, { method: 'DELETE', who: eva }),
  'the hall by its old name': ({ chat }) => ask(`/chat/messages/${chat}`, { who: eva }),
}

test.each(Object.entries(tries))(
  'M-60 %s: eva hears of what is not hers what she hears of what is not there',
  async (_, attempt) => {
    const before = await Promise.all(places.slice(0, 2).map(({ chat }) => stored(Number(chat))))
    const answers = await Promise.all(places.map(attempt))
    const heard = answers.map(({ status, headers, body }) => {
      // Those that are another at each request: for a nonce, the policy that names it.
      const changing = ['date', 'x-request-id', 'connection', 'keep-alive', 'content-security-policy']
      return { status, body, headers: [...headers].filter(([name]) => !changing.includes(name)) }
    })
    expect(heard[0]!.status).toBe(404)
    for (const each of heard) expect(each).toEqual(heard[0])
    expect(await Promise.all(places.slice(0, 2).map(({ chat }) => stored(Number(chat))))).toEqual(before)
  },
)
