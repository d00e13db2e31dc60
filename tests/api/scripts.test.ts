import { expect, it } from 'vitest'
import { createHall } from '@/lib/chats/halls/contract'
import { sendMessage } from '@/lib/messages/contract'
import { given } from '../support/given'
import { uniqueName } from '../support/names'
import { bytesOf, scriptsOf } from '../support/scripts'
import { signIn } from '../support/sign-in'

const app = given('app')

it('F-1 the chat’s first load is small', async () => {
  const ana = await signIn(app, uniqueName('ana'))
  const { id } = await ana.call(createHall, { name: uniqueName('Sala') })
  await ana.call(sendMessage, { chat_id: id, contenido: 'hola' })
  for (const path of ['/', `/c/${id}`]) {
    const scripts = await scriptsOf(app, path, ana.cookie)
    expect(bytesOf(scripts), `${path} loads ${[...scripts].join(' ')}`).toBeLessThanOrEqual(200_000)
  }
})

it('F-1 so is the sign-in page’s', async () => {
  const scripts = await scriptsOf(app, '/entrar')
  expect(bytesOf(scripts), [...scripts].join(' ')).toBeLessThanOrEqual(150_000)
})
