import { createHall } from '@/lib/chats/halls/contract'
import { deleteMessage, sendMessage } from '@/lib/messages/contract'
import { test } from '@/tests/support/people'
import { articles, chats, expect, hallOf, open, pathOf, ready } from './chat-screen'
import { signOut } from './form'

interface Manifest {
  start_url: string
  display: string
  lang: string
  icons: { src: string; sizes: string; type: string; purpose?: string }[]
}

test('B-10 the app can be installed: its manifest is complete, and its icons have the stated sizes', async ({
  page,
}) => {
  await page.goto('/entrar')
  const address = await page.locator('link[rel=manifest]').getAttribute('href')
  const answer = await page.request.get(address!)
  const manifest = (await answer.json()) as Manifest
  expect(manifest).toMatchObject({ name: 'Tertulia', start_url: '/', display: 'standalone', lang: 'es' })
  expect(manifest.icons.map(({ purpose, sizes }) => purpose ?? sizes)).toEqual(
    expect.arrayContaining(['192x192', '512x512', 'maskable']),
  )
  const touch = await page.locator('link[rel=apple-touch-icon]').getAttribute('href')
  for (const { src, sizes, type } of [
    ...manifest.icons,
    { src: touch!, sizes: '180x180', type: 'image/png' },
  ]) {
    const picture = await page.request.get(src)
    expect(picture.headers()['content-type'], src).toBe(type)
    const size = await page.evaluate(async (url) => {
      const image = new Image()
      image.src = url
      await image.decode()
      return `${String(image.naturalWidth)}x${String(image.naturalHeight)}`
    }, src)
    if (sizes !== 'any') expect(size, src).toBe(sizes)
  }
})

test('B-11 without a network a page that is loaded says so, caches nothing, and comes back', async ({
  ana,
  baseURL,
}) => {
  const { page, context } = ana
  const hall = await hallOf(ana)
  await ana.call(sendMessage, { chat_id: hall.id, contenido: 'lo de siempre' })
  const path = `/c/${String(hall.id)}`
  await open(ana, path)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Sin conexión' })).toBeVisible()
  await page.getByRole('button', { name: 'Reintentar' }).click()
  await expect(page.getByRole('status')).toHaveText('Todavía no hay conexión.')
  await expect(page).toHaveURL(path)
  expect(await page.evaluate(() => caches.keys())).toEqual([])
  await context.setOffline(false)
  await ready(page)
  await expect(articles(page)).toContainText(['lo de siempre'])

  await context.addCookies([{ name: 'locale', value: 'en', url: baseURL! }])
  await context.setOffline(true)
  await page.goto('/entrar')
  await expect(page.getByRole('heading', { name: 'Offline' })).toBeVisible()
})

test('B-11 without a network a reload shows what was read last on this device, until one signs out', async ({
  ana,
  beto,
}) => {
  const { page, context } = ana
  const [hall, other] = [await hallOf(ana, beto), await hallOf(ana, beto)]
  const tell = (id: number, contenido: string) => beto.call(sendMessage, { chat_id: id, contenido })
  await tell(hall.id, 'lo de <b>siempre</b>')
  const gone = await tell(hall.id, 'esto se borra')
  await tell(other.id, 'en la otra')
  const kept = () => page.evaluate(() => JSON.stringify(localStorage))
  for (const { id } of [other, hall]) {
    await open(ana, pathOf({ id }))
    await expect.poll(kept).toContain(`tertulia-kept-${String(id)}`)
  }
  await beto.call(deleteMessage, { id: String(gone.id) })
  await expect.poll(kept).not.toContain('esto se borra')

  await page.evaluate(() => navigator.serviceWorker.ready)
  await context.setOffline(true)
  await page.reload()
  const here = page.getByRole('article')
  await expect(here).toHaveCount(1)
  await expect(here).toContainText(beto.name)
  await expect(here).toContainText('lo de <b>siempre</b>')
  await page.getByRole('link', { name: other.name }).click()
  await expect(here).toContainText('en la otra')
  await context.setOffline(false)
  await ready(page)
  await signOut(page)
  await expect(page).toHaveURL('/entrar')
  await expect.poll(kept).not.toContain('tertulia-kept')
})

test('B-12 on a phone going back from a chat leads to the list at the same scroll position @phone', async ({
  ana,
}) => {
  const page = await ana.context.newPage()
  await page.setViewportSize({ width: 390, height: 640 })
  for (let n = 0; n < 20; n += 1) await ana.call(createHall, { name: `Sala ${String(n)}` })
  await page.goto('/')
  const oldest = chats(page).getByRole('link', { name: 'Sala 0', exact: true })
  await oldest.scrollIntoViewIfNeeded()
  await expect(oldest).toBeInViewport()
  // Once the page has come to life.
  await expect(page.getByRole('heading', { name: 'Chats', level: 1 })).toBeAttached()
  const before = await oldest.boundingBox()
  const entries = await page.evaluate(() => history.length)
  for (const goBack of [
    () => page.goBack(),
    () => page.getByRole('link', { name: 'Volver a los chats' }).click(),
  ]) {
    await oldest.click()
    await ready(page)
    await expect(chats(page)).toBeHidden()
    await goBack()
    await expect(page).toHaveURL('/')
    await expect(oldest).toBeInViewport()
    await expect.poll(() => oldest.boundingBox()).toEqual(before)
  }
  // The last chat is a step forward; none stands in the way back.
  expect(await page.evaluate(() => history.length)).toBe(entries + 1)
})

test('B-7 the last message is in the list without its marks, from the first answer on', async ({ ana }) => {
  const hall = await hallOf(ana)
  const contenido = '**Listo**: [el acta](https://ejemplo.test/acta)'
  await ana.call(sendMessage, { chat_id: hall.id, contenido })
  expect(await (await ana.context.request.get('/')).text()).toContain('Tú: Listo: el acta')
  await open(ana)
  await expect(chats(ana.page)).toContainText('Tú: Listo: el acta')
})

test('B-8 the open chat is in view in a long list, however it was opened', async ({ ana }) => {
  const { page } = ana
  const halls: Awaited<ReturnType<typeof hallOf>>[] = []
  for (let n = 0; n < 30; n += 1) halls.push(await hallOf(ana))
  const link = (n: number) => chats(page).getByRole('link', { name: halls[n]!.name })
  await open(ana, pathOf(halls[0]!))
  await expect(link(0)).toBeInViewport({ ratio: 1 })
  await expect(link(29)).not.toBeInViewport()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill(halls[29]!.name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: halls[29]!.name })).toBeVisible()
  await expect(link(29)).toBeInViewport({ ratio: 1 })
})
