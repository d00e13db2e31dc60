'use client'
import Link from 'next/link'
import { buttonClasses } from '@/components/ui/button-classes'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { hallTexts } from './texts'

/** The page does not say whether an invitation has expired or never existed. */
export function NotInvited() {
  const [texts, common] = [useTextsOf(hallTexts), useTexts()]
  return (
    <div className="m-auto flex max-w-sm flex-col items-center gap-3 px-6 py-12 text-center">
      <h1 className="text-xl font-semibold tracking-tight">{texts.noInvitation}</h1>
      <p className="text-soft">{texts.codeWrong}</p>
      <Link href="/" className={`mt-2 ${buttonClasses()}`}>
        {common.chat.back}
      </Link>
    </div>
  )
}
