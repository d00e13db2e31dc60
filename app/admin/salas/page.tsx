import type { Metadata } from 'next'
import { Halls } from '@/components/admin/Halls'
import { listKnownHalls } from '@/lib/admin/contract'
import { listHalls } from '@/lib/admin/halls'
import { requireAdmin } from '@/lib/auth/page'
import { adminTextsIn } from '@/lib/i18n/admin-texts'
import { currentLocale } from '@/lib/i18n/server'

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminTextsIn(await currentLocale()).halls }
}

export default async function HallsPage() {
  await requireAdmin('/admin/salas')
  return <Halls first={await listHalls(listKnownHalls.input.parse({}))} />
}
