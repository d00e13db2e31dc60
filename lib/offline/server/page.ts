import { createHash } from 'node:crypto'
import { type Locale, LOCALE_COOKIE } from '@/lib/i18n/locale'
import { KEPT_PREFIX } from '@/lib/offline/kept-chats'
import { offlineTexts } from '@/lib/offline/texts'
import { THEME_COOKIE } from '@/lib/theme/theme'

const TRY_EVERY_MS = 5_000
/** A network that is back needs a moment before requests succeed. */
const SETTLE_MS = 2_000
const LEAVING_MS = 30_000

/** The page has no other files, since nothing can be loaded. */
export function offlinePage(defaultLocale: Locale) {
  const script = scriptOf(defaultLocale)
  return {
    html: `<!doctype html><html lang="${defaultLocale}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"><title></title>
<style>${STYLE}</style></head><body><main>${LOGO}<h1 data-text="title"></h1><p data-text="text"></p>
<p data-text="kept"></p><button type="button" data-text="retry"></button><p role="status"></p>
<section hidden><h2></h2><p data-text="asOf"></p><div tabindex="0"></div></section>
<nav hidden aria-labelledby="chats"><h2 id="chats" data-text="chats"></h2><ul></ul></nav></main>
<script>${script}</script></body></html>`,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': [
        "default-src 'none'",
        `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
        "style-src 'unsafe-inline'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
    },
  }
}

const STYLE = `
:root {
  color-scheme: light dark;
  --color-paper: light-dark(oklch(0.991 0.003 85), oklch(0.205 0.004 85));
  --color-ink: light-dark(oklch(0.255 0.01 85), oklch(0.945 0.006 85));
  --color-soft: light-dark(oklch(0.475 0.014 85), oklch(0.745 0.01 85));
  --color-accent: light-dark(oklch(0.46 0.1 232), oklch(0.79 0.09 228));
  --color-accent-strong: light-dark(oklch(0.4 0.095 235), oklch(0.85 0.075 226));
  --color-on-accent: light-dark(oklch(1 0 0), oklch(0.21 0.03 235));
}
[data-theme='light'] { color-scheme: light }
[data-theme='dark'] { color-scheme: dark }
* { box-sizing: border-box; margin: 0 }
body {
  background: var(--color-paper); color: var(--color-ink); line-height: 1.5;
  font-family: ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', sans-serif;
}
main {
  min-height: 100dvh; max-width: 32rem; margin: auto; display: flex; flex-direction: column; gap: 1rem;
  align-items: flex-start; justify-content: center; padding: 2.5rem max(1rem, env(safe-area-inset-left));
}
svg { width: 2.5rem; color: var(--color-accent) }
circle { fill: var(--color-paper) }
h1 { font-size: 1.5rem; line-height: 1.33; font-weight: 600; letter-spacing: -0.025em }
p { color: var(--color-soft) }
button {
  min-height: 2.75rem; padding: 0.5rem 1rem; border: 0; border-radius: 0.625rem; cursor: pointer;
  background: var(--color-accent); color: var(--color-on-accent); font: 600 0.875rem/1.43 inherit; font-family: inherit;
}
button:hover { background: var(--color-accent-strong) }
button:focus-visible { outline: 2px solid var(--color-accent); outline-offset: 2px }
[role='status'] { min-height: 1.5rem }
h2 { font-size: 1rem; font-weight: 600 }
section, nav { width: 100%; border-top: 1px solid light-dark(oklch(0.905 0.008 85), oklch(0.32 0.006 85)); padding-top: 1rem }
section div { max-height: 60dvh; overflow-y: auto; margin-top: 0.5rem }
article { padding: 0.375rem 0 }
article p { color: inherit; font-size: 0.9375rem; white-space: pre-wrap; overflow-wrap: anywhere }
time { color: var(--color-soft); font-size: 0.75rem; margin-inline-start: 0.5rem }
ul { list-style: none; padding: 0 }
a { color: var(--color-accent); display: inline-flex; align-items: center; min-height: 2.75rem }`

const LOGO = `<svg viewBox="0 0 32 32" aria-hidden="true"><path fill="currentColor" d="M12.5 3h7C25 3 29 6.9 29 12s-4 9-9.5 9H17l-6.3 6.2c-.6.6-1.7.2-1.7-.7v-6C5.4 19.4 3 16.1 3 12c0-5.1 4-9 9.5-9Z"/><circle cx="10.5" cy="12" r="2"/><circle cx="16" cy="12" r="2"/><circle cx="21.5" cy="12" r="2"/></svg>`

/** The chats that this device keeps: of the one at this address its messages, of the others a link. */
const SHOW_KEPT = `
const parsed = (text) => { try { return JSON.parse(text) } catch { return null } }
const keptChats = Object.keys(localStorage)
  .filter((key) => key.startsWith('${KEPT_PREFIX}'))
  .map((key) => parsed(localStorage.getItem(key)))
  .filter((chat) => Array.isArray(chat?.lines) && /^\\/c\\/\\d+$/.test(chat.path))
  .sort((one, other) => other.at - one.at)
const make = (tag, text) => Object.assign(document.createElement(tag), { textContent: text, dir: 'auto' })
function showChat({ name, lines, timeZone }) {
  const section = document.querySelector('section')
  section.querySelector('h2').textContent = name
  const log = section.querySelector('div')
  const format = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'medium', timeStyle: 'short' })
  for (const { author, text, at } of lines) {
    const article = document.createElement('article')
    const time = Object.assign(make('time', format.format(new Date(at))), { dateTime: at })
    article.append(make('strong', author), time, make('p', text))
    log.append(article)
  }
  section.hidden = false
  log.scrollTop = log.scrollHeight
}
const openChat = keptChats.find(({ path }) => path === location.pathname)
if (openChat) showChat(openChat)
for (const chat of keptChats) {
  if (chat === openChat) continue
  const item = document.createElement('li')
  item.append(Object.assign(make('a', chat.name), { href: chat.path }))
  document.querySelector('ul').append(item)
  document.querySelector('nav').hidden = false
}`

/** The page has the address that somebody wanted to open, so a reload opens it. */
const scriptOf = (defaultLocale: Locale) => `
const all = ${JSON.stringify(offlineTexts)}
const cookie = (name) => document.cookie.split('; ').find((each) => each.startsWith(name + '='))?.slice(name.length + 1)
const chosenLocale = cookie('${LOCALE_COOKIE}')
const locale = Object.hasOwn(all, chosenLocale ?? '') ? chosenLocale : '${defaultLocale}'
const texts = all[locale]
const page = document.documentElement
page.lang = locale
page.dataset.theme = cookie('${THEME_COOKIE}') ?? ''
document.title = texts.title + ' · Tertulia'
for (const part of document.querySelectorAll('[data-text]')) part.textContent = texts[part.dataset.text]
${SHOW_KEPT}
const status = document.querySelector('[role=status]')
let isLeaving = false
async function tryAgain() {
  if (isLeaving) return true
  const answer = await fetch('/api/health', { cache: 'no-store' }).catch(() => null)
  if (answer?.ok && !isLeaving) location.reload()
  return answer?.ok
}
document.querySelector('button').addEventListener('click', async () => {
  status.textContent = ''
  if (!(await tryAgain())) status.textContent = texts.still
})
// A retry must not interrupt a navigation to another page.
addEventListener('beforeunload', () => {
  isLeaving = true
  setTimeout(() => (isLeaving = false), ${String(LEAVING_MS)})
})
addEventListener('online', () => setTimeout(tryAgain, ${String(SETTLE_MS)}))
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && tryAgain())
setInterval(tryAgain, ${String(TRY_EVERY_MS)})
`
