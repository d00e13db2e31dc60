import type { Metadata } from 'next'
import { People } from '@/components/admin/People'
import { adminTexts } from '@/components/admin/texts'
import { listKnownUsers } from '@/lib/admin/contract'
import { listUsers } from '@/lib/admin/server/users'
import { currentLocale } from '@/lib/i18n/server/current-locale'
import { requireAdmin } from '@/lib/server/current-user'

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminTexts[await currentLocale()].title }
}

export default async function PeoplePage() {
  const asker = await requireAdmin('/admin')
  return <People first={await listUsers(asker, listKnownUsers.input.parse({}))} />
}
