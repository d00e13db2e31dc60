import type { Metadata } from 'next'
import { StandAlone } from '@/components/shell/StandAlone'
import { buttonClasses } from '@/components/ui/button-classes'
import { currentTexts } from '@/lib/i18n/server/current-locale'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).notFound.title }
}

/** A server component: as a client component it would be a script of every page. */
export default async function NotFoundPage() {
  const texts = (await currentTexts()).notFound
  return (
    <StandAlone title={texts.title}>
      <p className="text-soft">{texts.text}</p>
      {/* eslint-disable-next-line @next/next/no-html-link-for-pages */}
      <a href="/" className={buttonClasses()}>
        {texts.home}
      </a>
    </StandAlone>
  )
}
