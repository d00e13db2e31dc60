import { openDm } from '@/lib/chats/contract'
import { addMember, createHall } from '@/lib/chats/halls/contract'
import { deleteMessage, editMessage, sendMessage } from '@/lib/messages/contract'
import { addReaction } from '@/lib/messages/reactions/contract'
import { uniqueName } from '../support/names'
import { expectAccessible, expectPlaceAccessible } from './accessible'
import { expect, openAdmin, test } from './admin-people'
import { adminPlaces, chatPlaces } from './places'

const RICH =
  '**Importante**: mira `esto` y https://ejemplo.org/a\n\n- uno\n- dos\n\n> cita\n\n```js\nlet a = 1\n```'

for (const theme of ['light', 'dark'] as const) {
  const looks = { colorScheme: theme, reducedMotion: 'reduce' } as const

  test(`E-60 axe finds no violation, ${theme}: sign-in page`, async ({ page, ana }) => {
    await page.emulateMedia(looks)
    await page.goto('/entrar?sesion=terminada')
    await expectAccessible(page, theme)
    await page.getByLabel('Nombre').fill(ana.name)
    await page.keyboard.press('Enter')
    await page.getByLabel('Código').fill('AAAAA')
    await page.keyboard.press('Enter')
    await expect(page.getByText('El código no es correcto')).toBeVisible()
    await expectAccessible(page, theme)
    for (const path of ['/docs', '/no-existe']) {
      await page.goto(path)
      await expectAccessible(page, theme)
    }
    // Who is new is shown a code.
    await page.goto('/entrar')
    await page.getByLabel('Nombre').fill(uniqueName('nueva'))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: 'Guarda tu código' })).toBeVisible()
    await expectAccessible(page, theme)
  })

  test(`E-60 axe finds no violation, ${theme}: signed in`, async ({ ana, beto }) => {
    const { page } = ana
    await page.emulateMedia(looks)
    // One that is left only after a word of warning.
    const { id } = await ana.call(createHall, { name: uniqueName('Sala'), private: true })
    await ana.call(addMember, { id: String(id), username: beto.name })
    const dm = await ana.call(openDm, { with_username: beto.name })
    for (const contenido of [RICH, 'se irá', 'con un herror']) {
      await beto.call(sendMessage, { chat_id: id, contenido })
    }
    const send = (contenido: string) => ana.call(sendMessage, { chat_id: id, contenido })
    await ana.call(deleteMessage, { id: String((await send('se fue')).id) })
    await ana.call(editMessage, { id: String((await send('con un error')).id), contenido: 'sin error' })
    await ana.call(addReaction, { id: String((await send('bien')).id), emoji: '👍' })
    await page.goto('/')
    for (const place of chatPlaces(`/c/${id}`, `/c/${dm.id!}`))
      await expectPlaceAccessible(page, place, theme)
    for (const path of ['/c/999999999', '/unirse/no-vale']) {
      await page.goto(path)
      await expectAccessible(page, theme)
    }
    await page.setViewportSize({ width: 900, height: 700 })
    await page.goto('/')
    await page.getByRole('button', { name: 'Mostrar usuarios conectados' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page, theme)
  })

  test(`Y-30 axe finds no violation, ${theme}: administration`, async ({ jefa, ana }) => {
    await jefa.page.emulateMedia(looks)
    const hall = await ana.call(createHall, { name: uniqueName('Taller'), private: true })
    await openAdmin(jefa)
    for (const place of adminPlaces(ana.name, hall.name)) {
      await expectPlaceAccessible(jefa.page, place, theme)
    }
  })
}
