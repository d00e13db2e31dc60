'use client'
import Link from 'next/link'
import { buttonLook } from '@/components/ui/button-look'
import { useTexts } from '@/lib/i18n/client'

export function ChatNotFound() {
  const texts = useTexts()
  return (
    <div className="m-auto flex max-w-sm flex-col items-center gap-3 px-6 py-12 text-center">
      <h1 className="text-xl font-semibold tracking-tight">{texts.chat.notFound}</h1>
      <p className="text-soft">{texts.chat.notFoundHint}</p>
      <Link href="/" className={`mt-2 ${buttonLook()}`}>
        {texts.chat.back}
      </Link>
    </div>
  )
}
