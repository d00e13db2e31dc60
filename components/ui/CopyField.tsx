'use client'
import Check from 'lucide-react/icons/check'
import Copy from 'lucide-react/icons/copy'
import { type ReactNode, useId, useRef, useState } from 'react'
import { useTexts } from '@/lib/i18n/client/language'
import { Button } from './Button'
import { copyFrom } from './copy'

interface CopyFieldProps {
  label: string
  value: string
  hint: string
  /** Shown where the browser cannot copy. */
  copyYourself: string
  className: string
  /** False outside of dialogs, where somebody may be typing elsewhere. */
  takesFocus?: boolean
  /** Buttons before the copy button. */
  children?: ReactNode
}

export function CopyField({ label, value, hint, copyYourself, takesFocus = true, ...rest }: CopyFieldProps) {
  const texts = useTexts()
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
          {label}
        </label>
        <input
          ref={field}
          id={id}
          readOnly
          value={value}
          onFocus={(event) => {
            event.target.select()
          }}
          className={`border-edge bg-sunken min-h-11 w-full rounded-md border py-2 ${rest.className}`}
        />
        <p className="text-soft text-sm">{hint}</p>
      </div>
      <p role="status" className="text-soft text-sm empty:hidden">
        {copied === false && copyYourself}
        {copied && <span className="sr-only">{texts.copied}</span>}
      </p>
      <div className="flex flex-col gap-2 sm:flex-row sm:justify-end">
        {rest.children}
        <Button autoFocus={takesFocus} onClick={copy}>
          {copied ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />}
          {copied ? texts.copied : texts.copy}
        </Button>
      </div>
    </>
  )
}
