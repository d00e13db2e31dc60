'use client'
import { Notice } from '@/components/ui/Notice'
import { useTextsOf } from '@/lib/i18n/client/language'
import { composerBox } from './composer-box'
import { goneTexts } from './gone-texts'

/** Somebody who is no longer in the chat can still copy what they wrote. */
export default function GoneNotice({ text }: { text: string }) {
  const texts = useTextsOf(goneTexts)
  return (
    <div className={composerBox}>
      <div className="mx-auto flex max-w-3xl flex-col gap-2">
        <Notice>
          <div role="status">
            <p className="font-semibold">{texts.gone}</p>
            {text.trim() && <p>{texts.goneHint}</p>}
          </div>
        </Notice>
        {text.trim() && (
          <textarea
            readOnly
            aria-label={texts.unsentText}
            value={text}
            dir="auto"
            className="border-line bg-sunken field-sizing-content max-h-40 min-h-11 w-full resize-none rounded-md border px-3.5 py-2.5 text-base"
          />
        )}
      </div>
    </div>
  )
}
