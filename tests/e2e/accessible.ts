import AxeBuilder from '@axe-core/playwright'
import { type Page, test } from '@playwright/test'
import { expect } from './chat-screen'
import type { Place } from './places'

export type Theme = 'light' | 'dark'

/** WCAG 2.2 AA and what axe holds for good practice. Of a second theme only the colours are another. */
export async function expectAccessible(page: Page, theme: Theme, within?: string) {
  const axe = new AxeBuilder({ page })
  if (within) axe.include(within)
  if (theme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block'])
  // Of WCAG 2.2, and left out unless asked for.
  else axe.options({ rules: { 'target-size': { enabled: true } } })
  const { violations } = await axe.analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  expect(found, page.url()).toEqual([])
}

/** At an address, and with each of the things open that can be opened there. */
export async function expectPlaceAccessible(page: Page, { path, settled, openings }: Place, theme: Theme) {
  await page.goto(path)
  await settled(page)
  await expectAccessible(page, theme)
  for (const [name, open] of Object.entries(openings)) {
    await test.step(name, async () => {
      const opened = await open(page)
      await expect(opened, name).toBeVisible()
      // Behind a dialog nothing can be reached; a menu has its place on the page.
      const role = await opened.getAttribute('role')
      await expectAccessible(page, theme, role === 'menu' ? undefined : `[role=${role}]`)
      await page.keyboard.press('Escape')
      await expect(opened, name).toBeHidden()
    })
  }
}
