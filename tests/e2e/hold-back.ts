import type { Page } from '@playwright/test'

export const isPost = (route: { request(): { method(): string } }) => route.request().method() === 'POST'

/** Nothing that is written gets through; the rest of the page is as ever. */
export async function holdBack(page: Page) {
  await page.route('**/api/messages', (route) => (isPost(route) ? route.abort() : route.fallback()))
  return () => page.unroute('**/api/messages')
}
