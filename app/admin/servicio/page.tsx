import type { Metadata } from 'next'
import { Health } from '@/components/admin/Health'
import { adminTexts } from '@/components/admin/texts'
import { serviceHealth } from '@/lib/admin/server/health'
import { currentLocale } from '@/lib/i18n/server/current-locale'
import { requireAdmin } from '@/lib/server/current-user'

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminTexts[await currentLocale()].service }
}

export default async function ServicePage() {
  await requireAdmin('/admin/servicio')
  return <Health first={await serviceHealth()} />
}
