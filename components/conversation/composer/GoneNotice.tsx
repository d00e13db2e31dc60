'use client'
import { Notice } from '@/components/ui/Notice'
import { useTexts } from '@/lib/i18n/client/language'

export function GoneNotice({ kept, className }: { kept: string; className: string }) {
  const texts = useTexts().chat
  return (
    <div className={className}>
      <div className="mx-auto flex max-w-3xl flex-col gap-2">
        <Notice>
          <div role="status">
            <p className="font-semibold">{texts.gone}</p>
            {kept.trim() && <p>{texts.goneHint}</p>}
          </div>
        </Notice>
        {kept.trim() && (
          <textarea
            readOnly
            aria-label={texts.kept}
            value={kept}
            dir="auto"
            className="border-line bg-sunken field-sizing-content max-h-40 min-h-11 w-full resize-none rounded-md border px-3.5 py-2.5 text-base"
          />
        )}
      </div>
    </div>
  )
}
