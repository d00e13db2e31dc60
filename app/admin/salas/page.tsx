import type { Metadata } from 'next'
import { Halls } from '@/components/admin/Halls'
import { adminTexts } from '@/components/admin/texts'
import { listKnownHalls } from '@/lib/admin/contract'
import { listHalls } from '@/lib/admin/server/halls'
import { currentLocale } from '@/lib/i18n/server/current-locale'
import { requireAdmin } from '@/lib/server/current-user'

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminTexts[await currentLocale()].halls }
}

export default async function HallsPage() {
  await requireAdmin('/admin/salas')
  return <Halls first={await listHalls(listKnownHalls.input.parse({}))} />
}
