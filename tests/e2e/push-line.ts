import type { Page, WebSocketRoute } from '@playwright/test'

/** The page's line to the push server, in the hands of a test. Taken before the page opens. */
export interface PushLine {
  /** As it is; or no connection comes about; or all are open and nothing passes. */
  set(state: 'through' | 'cut' | 'silent'): Promise<void>
  /** How many are open, as the page sees it. */
  open(): number
}

/** No code of the protocol: the line is just gone. */
const GONE = { code: 3001 }

/** What speaks of `lost` never gets to the push server. */
export async function pushLineOf(page: Page, lost?: string): Promise<PushLine> {
  let state: Parameters<PushLine['set']>[0] = 'through'
  const lines = new Set<WebSocketRoute>()
  await page.routeWebSocket(/\/app\/[^/]+\?/, async (line) => {
    if (state === 'cut') return line.close(GONE)
    lines.add(line)
    const server = line.connectToServer()
    line.onMessage((message) => {
      if (state !== 'silent' && !(lost && String(message).includes(lost))) server.send(message)
    })
    server.onMessage((message) => {
      if (state !== 'silent') line.send(message)
    })
    line.onClose((code) => {
      lines.delete(line)
      void server.close(code === undefined ? {} : { code })
    })
    server.onClose((code, reason) => {
      lines.delete(line)
      void line.close({
        ...(code === undefined ? {} : { code }),
        ...(reason === undefined ? {} : { reason }),
      })
    })
  })
  return {
    set: async (next) => {
      state = next
      if (next === 'cut') await Promise.all([...lines].map((line) => line.close(GONE)))
      if (next === 'cut') lines.clear()
    },
    open: () => lines.size,
  }
}

/** From now on only what is pushed can come in. */
export const answerNoPoll = (page: Page) =>
  page.route(/\/api\/(messages|chats)(\?|$)/, async (route) => {
    if (route.request().method() !== 'GET') await route.fallback()
  })
