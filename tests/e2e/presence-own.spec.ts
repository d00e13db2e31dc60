import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { openDm } from '@/lib/chats/contract'
import { updateMe } from '@/lib/users/contract'
import { test, type Visitor } from '@/tests/support/people'
import { expect, message, open, ready, say } from './chat-screen'
import { openMenu, signOut } from './form'
import { dotOf, people, rowOf } from './presence-screen'

const DAY_MS = 24 * 60 * 60 * 1_000

async function fromMenu({ page }: Visitor, item: string) {
  await (await openMenu(page)).getByRole('menuitem', { name: item, exact: true }).click()
  return page.getByRole('dialog')
}

async function talking(ana: Visitor, beto: Visitor) {
  const { id } = await ana.call(openDm, { with_username: beto.name })
  for (const visitor of [ana, beto]) await open(visitor, `/c/${String(id)}`)
  return id!
}

test('U-86 the other side sees that a user is typing, until the message is there', async ({ ana, beto }) => {
  await talking(ana, beto)
  const line = ana.page.getByText(`${beto.name} está escribiendo…`)
  // Whether others may know of it is asked for with the first letters.
  await expect(async () => {
    await message(beto.page).pressSequentially('hola ')
    await expect(line).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await say(beto.page, 'ya está')
  await expect(line).toBeHidden()
})

test('U-86 a user who appears offline types unseen', async ({ ana, beto }) => {
  await beto.call(updateMe, { appear_offline_until: new Date(Date.now() + DAY_MS).toISOString() })
  await talking(ana, beto)
  const sent: string[] = []
  beto.page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(String(payload))))
  // Asked for with the first letters, or for the own row in the list of people.
  const known = beto.page.waitForResponse(/me\/presence/)
  await beto.page.reload()
  await ready(beto.page)
  await message(beto.page).pressSequentially('ho')
  await known
  await message(beto.page).pressSequentially('la a todos')
  await expect.poll(() => sent.some((frame) => frame.includes('pusher:subscribe'))).toBe(true)
  await say(beto.page, 'hola')
  await expect(ana.page.getByRole('article')).toHaveCount(1)
  expect(sent.filter((frame) => frame.includes('client-typing'))).toEqual([])
})

for (const wrong of [-DAY_MS, DAY_MS]) {
  test(`U-87 the clock of this machine may be wrong by ${String(wrong)} ms @both`, async ({ ana, beto }) => {
    await ana.page.clock.install({ time: Date.now() + wrong })
    const { id } = await ana.call(openDm, { with_username: beto.name })
    await open(beto)
    await open(ana, `/c/${String(id)}`)
    await expect(rowOf(ana.page, beto)).toHaveAccessibleDescription('en línea')
    await signOut(beto.page)
    // Chromium may never close a browser’s context whose page is just going elsewhere.
    await expect(beto.page).toHaveURL('/entrar')
    await expect(rowOf(ana.page, beto)).toHaveAccessibleDescription(/^hace 1 min/)
  })
}

/** Wherever they come in a long list. */
async function find(page: Page, { name }: Visitor) {
  await ready(page)
  await people(page).getByRole('searchbox').fill(name)
}

test('U-88 others do not see what a user hides @both', async ({ ana, beto }) => {
  await open(ana)
  await open(beto)
  await find(ana.page, beto)
  await expect(dotOf(ana.page, beto)).toHaveAttribute('data-status', 'online')
  const dialog = await fromMenu(beto, 'Presencia')
  await dialog.getByRole('switch', { name: 'Ocultar mi última vez' }).check()
  await dialog.getByRole('radio', { name: 'Durante 1 hora' }).check()
  await expect(dialog.getByText(/^Apareces sin conexión hasta: /)).toBeVisible()
  await ana.page.reload()
  await find(ana.page, beto)
  await expect(dotOf(ana.page, beto)).toHaveAttribute('data-status', 'offline')
  await expect(rowOf(ana.page, beto)).toHaveAccessibleDescription('desconectado')

  await beto.page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await find(beto.page, beto)
  await expect(dotOf(beto.page, beto)).toHaveAttribute('data-status', 'online')
  const again = await fromMenu(beto, 'Presencia')
  await again.getByRole('radio', { name: 'No', exact: true }).check()
  await ana.page.reload()
  await find(ana.page, beto)
  await expect(dotOf(ana.page, beto)).toHaveAttribute('data-status', 'online')
})

test('U-98 the dialog keeps the choice that was made, and asks to save only a time that was typed', async ({
  ana,
}) => {
  await open(ana)
  const dialog = await fromMenu(ana, 'Presencia')
  const save = dialog.getByRole('button', { name: 'Guardar' })
  for (const name of ['Durante 1 hora', 'Hasta mañana']) {
    const answered = ana.page.waitForResponse(/me\/presence/)
    await dialog.getByRole('radio', { name }).check()
    await answered
    await expect(dialog.getByText(/^Apareces sin conexión hasta: /)).toBeVisible()
    await expect(dialog.getByRole('radio', { name })).toBeChecked()
    await expect(save).toHaveCount(0)
  }
  await ana.page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  const again = await fromMenu(ana, 'Presencia')
  await expect(again.getByRole('radio', { name: 'Hasta una hora que elijas' })).toBeChecked()
  await expect(again.getByLabel('Hasta cuándo')).toBeVisible()
  await expect(save).toHaveCount(0)
  await again.getByLabel('Hasta cuándo').fill('2099-01-01T10:00')
  await save.click()
  await expect(again.getByText(/2099/)).toBeVisible()
  await expect(save).toHaveCount(0)
})

test('U-89 one’s own tabs and devices explain one’s status @both', async ({ ana }) => {
  await open(ana)
  const other = await ana.context.newPage()
  await other.goto('/')
  const dialog = await fromMenu(ana, '¿Por qué aparezco así?')
  await expect(dialog.getByText('Los demás te ven')).toBeVisible()
  await expect(dialog.getByText('Esta pestaña')).toHaveCount(1)
  await expect(dialog.getByText('Es el que cuenta', { exact: true })).toHaveCount(1)
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Última señal' })).not.toHaveCount(1)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`U-90 axe finds no violation in what shows presence @phone (${colorScheme})`, async ({
    ana,
    beto,
  }) => {
    await talking(ana, beto)
    await ana.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const check = async () => {
      const { violations } = await new AxeBuilder({ page: ana.page }).analyze()
      expect(violations).toEqual([])
    }
    const isWide = (ana.page.viewportSize()?.width ?? 0) >= 1024
    if (!isWide) await ana.page.getByRole('button', { name: 'Mostrar usuarios conectados' }).click()
    await expect(ana.page.getByRole('button', { name: beto.name, exact: true })).toBeVisible()
    await check()
    if (!isWide) await ana.page.keyboard.press('Escape')
    // The account is beside the list.
    if (!isWide) await ana.page.getByRole('link', { name: 'Volver a los chats' }).click()
    for (const item of ['Presencia', '¿Por qué aparezco así?']) {
      const dialog = await fromMenu(ana, item)
      await expect(dialog.getByText('Cargando…')).toHaveCount(0)
      await expect(dialog).toHaveCSS('opacity', '1')
      await check()
      await ana.page.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
    }
  })
}

test('U-91 the column can be closed, and stays closed', async ({ ana }) => {
  await open(ana)
  await ana.page.getByRole('button', { name: 'Ocultar usuarios conectados' }).click()
  await expect(ana.page.getByRole('heading', { name: /^Usuarios conectados/ })).toHaveCount(0)
  await ana.page.reload()
  await ana.page.getByRole('button', { name: 'Mostrar usuarios conectados' }).click()
  await expect(ana.page.getByRole('heading', { name: /^Usuarios conectados/ })).toBeVisible()
})
