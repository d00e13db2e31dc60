import { expect, it } from 'vitest'
import { wishedLocale } from '@/lib/i18n/locale'

it.each([
  ['en-US,en;q=0.9', 'en'],
  ['es-419, es;q=0.8, en;q=0.5', 'es'],
  ['fr-FR, en;q=0.4, es;q=0.6', 'es'],
  ['EN;Q=0.2', 'en'],
  ['en;q=0, es;q=0.1', 'es'],
  ['en, es', 'en'],
  ['est, *', null],
  ['fr', null],
  ['', null],
  [';;,q=', null],
  [null, null],
])('E-46 Accept-Language %s wishes for %s', (header, locale) => {
  expect(wishedLocale(header)).toBe(locale)
})
