import Link from 'next/link'
import { buttonClasses } from '@/components/ui/button-classes'
import { currentTexts } from '@/lib/i18n/server/current-locale'

/** A server component: as a client component it would be a script of every chat. */
export default async function ChatNotFoundPage() {
  const texts = (await currentTexts()).chat
  return (
    <div className="m-auto flex max-w-sm flex-col items-center gap-3 px-6 py-12 text-center">
      <h1 className="text-xl font-semibold tracking-tight">{texts.notFound}</h1>
      <p className="text-soft">{texts.notFoundHint}</p>
      <Link href="/" className={`mt-2 ${buttonClasses()}`}>
        {texts.back}
      </Link>
    </div>
  )
}
