import type { Metadata } from 'next'
import { NotFound } from '@/components/shell/NotFound'
import { currentTexts } from '@/lib/i18n/server'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).notFound.title }
}

export default function NotFoundPage() {
  return <NotFound />
}
