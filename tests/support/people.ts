import { type Browser, type BrowserContext, type Page, test as base } from '@playwright/test'
import { login } from '@/lib/accounts/contract'
import { uniqueName } from './names'
import { callAs, type Person } from './sign-in'

/** Somebody with a browser of their own, signed in. */
export interface Visitor extends Omit<Person, 'cookie'> {
  name: string
  page: Page
  context: BrowserContext
}

/** Ana and Beto talk; Eva is always the outsider. */
export const test = base.extend<Record<'ana' | 'beto' | 'eva', Visitor>>({
  ana: async ({ browser }, use) => visit(browser, 'ana', use),
  beto: async ({ browser }, use) => visit(browser, 'beto', use),
  eva: async ({ browser }, use) => visit(browser, 'eva', use),
})

export { expect } from '@playwright/test'

async function visit(browser: Browser, who: string, use: (visitor: Visitor) => Promise<void>) {
  const context = await browser.newContext()
  try {
    await use(await enter(context, uniqueName(who)))
  } finally {
    await context.close()
  }
}

/** The application that this test is about: of its project, or started for its file. */
function appUrl(): string {
  const url = base.info().project.use.baseURL
  if (!url) throw new Error('Start the tests with “npm test”.')
  return url
}

/** By cookie, not by the form: the form has tests of its own. */
export async function enter(
  context: BrowserContext,
  name: string,
  code?: string,
  url = appUrl(),
): Promise<Visitor> {
  // The requests of a context fill its cookies.
  const response = await context.request.post(url + login.path, {
    data: { username: name, ...(code ? { code } : {}) },
  })
  if (!response.ok()) throw new Error(`${name} could not enter: ${String(response.status())}`)
  const { user, token, code: newCode } = login.output.parse(await response.json())
  return {
    name,
    user,
    token,
    code: newCode,
    context,
    page: await context.newPage(),
    call: callAs(url, token),
  }
}
