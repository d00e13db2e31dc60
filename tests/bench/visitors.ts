import type { App } from '../support/app'
import type { Person } from '../support/sign-in'
import { type Answer, type Asked, askWell } from './client'

/** Asks as the page of one person does. */
export const asPage =
  (app: App, { cookie, user }: Person) =>
  (path: string, { headers, ...asked }: Asked = {}): Promise<Answer> =>
    askWell(app.url + path, {
      ...asked,
      headers: {
        cookie,
        origin: app.url,
        'x-client-id': `page-${String(user.id)}`,
        'accept-encoding': 'gzip',
        ...headers,
      },
    })

/** Asks for what has not changed since: anything but 304 is a fault of the measurement. */
export async function unchanged(
  page: ReturnType<typeof asPage>,
  path: string,
): Promise<() => Promise<unknown>> {
  const { etag } = await page(path)
  return async () => {
    const { status } = await page(path, { headers: { 'if-none-match': etag! } })
    if (status !== 304) throw new Error(`${path} has changed: ${String(status)}`)
  }
}
