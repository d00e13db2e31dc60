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

/** `q`: the name that is searched for at first. */
export default async function PeoplePage({ searchParams }: PageProps<'/admin'>) {
  const asker = await requireAdmin('/admin')
  const { q } = await searchParams
  const search = listKnownUsers.input.safeParse({ q })
  const input = search.success ? search.data : listKnownUsers.input.parse({})
  return <People key={input.q} first={await listUsers(asker, input)} q={input.q ?? ''} />
}
