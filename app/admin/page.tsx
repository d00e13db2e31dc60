import type { Metadata } from 'next'
import { People } from '@/components/admin/People'
import { listKnownUsers } from '@/lib/admin/contract'
import { listUsers } from '@/lib/admin/users'
import { requireAdmin } from '@/lib/auth/page'
import { adminTextsIn } from '@/lib/i18n/admin-texts'
import { currentLocale } from '@/lib/i18n/server'

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminTextsIn(await currentLocale()).title }
}

export default async function PeoplePage() {
  const asker = await requireAdmin('/admin')
  return <People first={await listUsers(asker, listKnownUsers.input.parse({}))} />
}
