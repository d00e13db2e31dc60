import type { Metadata } from 'next'
import { LinkPage } from '@/components/sign-in/LinkPage'
import { linkPageTexts } from '@/components/sign-in/link-page-texts'
import { currentLocale } from '@/lib/i18n/server/current-locale'
import { currentUser } from '@/lib/server/current-user'

export async function generateMetadata(): Promise<Metadata> {
  return { title: linkPageTexts[await currentLocale()].title }
}

/** What is behind `#` in the address only the browser knows. */
export default async function VincularPage() {
  return <LinkPage current={(await currentUser())?.username ?? null} />
}
