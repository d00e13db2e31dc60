import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '../lib/env'
import { errors as english } from '../lib/i18n/en/errors'
import { errors as spanish } from '../lib/i18n/es/errors'
import { isLocale, type Locale, LOCALE_COOKIE, wishedLocale } from '../lib/i18n/locale'
import { refuse } from './raw-refusal'
import type { RequestKind } from './request-kind'

const AGAIN_IN_SECONDS = 5
const WORDS = { es: spanish.rate_limited, en: english.rate_limited }

/** The contract's answer to a program; to a person a small page that asks again by itself. */
export function refuseFlood(kind: RequestKind, request: IncomingMessage, response: ServerResponse): void {
  if (kind !== 'page') return refuse(response, 'rate_limited')
  response.writeHead(429, {
    'content-type': 'text/html; charset=utf-8',
    'retry-after': String(AGAIN_IN_SECONDS),
    'cache-control': 'private, no-store',
    'content-security-policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
  })
  response.end(pageIn(localeOf(request)))
}

const pageIn = (locale: Locale) => `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${AGAIN_IN_SECONDS}">
<title>Tertulia</title>
<p>${WORDS[locale]}</p>
`

function localeOf({ headers }: IncomingMessage): Locale {
  const chosen = new RegExp(`(?:^|;\\s*)${LOCALE_COOKIE}=([^;]*)`).exec(headers.cookie ?? '')?.[1]
  return isLocale(chosen) ? chosen : (wishedLocale(headers['accept-language']) ?? env().APP_LOCALE)
}
