import type { Metadata } from 'next'
import { Health } from '@/components/admin/Health'
import { serviceHealth } from '@/lib/admin/health'
import { requireAdmin } from '@/lib/auth/page'
import { adminTextsIn } from '@/lib/i18n/admin-texts'
import { currentLocale } from '@/lib/i18n/server'

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminTextsIn(await currentLocale()).service }
}

export default async function ServicePage() {
  await requireAdmin('/admin/servicio')
  return <Health first={await serviceHealth()} />
}
