'use client'
import Check from 'lucide-react/icons/check'
import Copy from 'lucide-react/icons/copy'
import { useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { useTexts } from '@/lib/i18n/client'
import { copyFrom } from './copy-text'

interface ShownCodeProps {
  code: string
  onKept: () => void
  /** In a dialog, copying comes first; on the page, what somebody is doing does. */
  takesFocus?: boolean
}

export function ShownCode({ code, onKept, takesFocus = true }: ShownCodeProps) {
  const texts = useTexts().code
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<boolean | null>(null)

  async function copy() {
    if (field.current) setCopied(await copyFrom(field.current))
  }

  return (
    <>
      <div className="flex flex-col gap-1.5">
        <label htmlFor={id} className="text-sm font-semibold">
          {texts.yours}
        </label>
        <input
          ref={field}
          id={id}
          readOnly
          value={code}
          onFocus={(event) => {
            event.target.select()
          }}
          className="border-edge bg-sunken min-h-11 w-full rounded-md border px-1 py-2 text-center font-mono text-[clamp(0.69rem,3.4vw,0.9375rem)] tracking-tight"
        />
        <p className="text-soft text-sm">{texts.once}</p>
      </div>
      <p role="status" className="text-soft text-sm empty:hidden">
        {copied === false && texts.copyYourself}
        {copied && <span className="sr-only">{texts.copied}</span>}
      </p>
      <div className="flex flex-col gap-2 sm:flex-row sm:justify-end">
        <Button look="quiet" onClick={onKept}>
          {texts.kept}
        </Button>
        <Button autoFocus={takesFocus} onClick={copy}>
          {copied ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />}
          {copied ? texts.copied : texts.copy}
        </Button>
      </div>
    </>
  )
}
