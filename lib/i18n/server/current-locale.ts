import 'server-only'
import { cookies, headers } from 'next/headers'
import { env } from '@/lib/env'
import { textsIn } from '@/lib/i18n/catalogue'
import type { Texts } from '@/lib/i18n/es'
import { isLocale, type Locale, LOCALE_COOKIE, wishedLocale } from '@/lib/i18n/locale'

/** The language that was chosen in this browser, or else the one that it wishes for, or else the installation's. */
export async function currentLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value
  if (isLocale(chosen)) return chosen
  return wishedLocale((await headers()).get('accept-language')) ?? env().APP_LOCALE
}

export const currentTexts = async (): Promise<Texts> => textsIn(await currentLocale())
