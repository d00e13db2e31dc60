'use client'
import { useId } from 'react'
import { useNewCode } from '@/lib/accounts/client/new-code'
import { useTextsOf } from '@/lib/i18n/client/language'
import { ShownCode } from './ShownCode'
import { settingsTexts } from './texts'

/** Stays on the page until somebody says that they saved the code. */
export default function NewCodeNotice() {
  const { code, forget } = useNewCode()
  const texts = useTextsOf(settingsTexts).code
  const titleId = useId()
  if (code === null) return null
  return (
    <section aria-labelledby={titleId} className="bg-notice-wash border-line safe-x shrink-0 border-b py-3">
      <div className="mx-auto flex max-w-4xl flex-col gap-3 md:flex-row md:items-center md:gap-8">
        <div role="status" className="flex flex-col gap-0.5 md:flex-1">
          <h2 id={titleId} className="font-semibold">
            {texts.firstTitle}
          </h2>
          <p className="text-soft text-sm">{texts.firstAbout}</p>
        </div>
        <div className="flex flex-col gap-2 md:w-96">
          <ShownCode code={code} takesFocus={false} onSaved={forget} />
        </div>
      </div>
    </section>
  )
}
