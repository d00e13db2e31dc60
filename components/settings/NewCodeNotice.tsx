'use client'
import Check from 'lucide-react/icons/check'
import Copy from 'lucide-react/icons/copy'
import X from 'lucide-react/icons/x'
import { type ReactNode, useId, useRef, useState } from 'react'
import { copyFrom } from '@/components/ui/copy'
import { forgetNewCode, useNewCode } from '@/lib/accounts/client/new-code'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { useFirstMe } from '@/lib/users/client/me'
import { settingsTexts } from './texts'

/** One line that stays on the page until somebody says that they saved the code. */
export default function NewCodeNotice() {
  const code = useNewCode(useFirstMe().id)
  const [texts, common] = [useTextsOf(settingsTexts).code, useTexts()]
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<boolean | null>(null)
  if (code === null) return null

  async function copy() {
    if (field.current) setCopied(await copyFrom(field.current))
  }

  return (
    <section
      aria-labelledby={id}
      className="bg-notice-wash border-line safe-x flex h-14 shrink-0 items-center gap-1 border-b text-sm md:gap-3"
    >
      <h2 id={id} className="sr-only">
        {texts.firstTitle}
      </h2>
      <div className="flex min-w-0 flex-1 flex-col-reverse md:flex-row md:items-center md:gap-4">
        <p role="status" className="min-w-0 text-xs leading-4 max-md:truncate 2xl:text-sm 2xl:leading-5">
          {copied === false ? (
            texts.copyYourself
          ) : (
            <>
              <span className="max-xl:hidden">{texts.firstAbout}</span>
              <span className="xl:hidden">{texts.firstShort}</span>
            </>
          )}
          {copied && <span className="sr-only">{common.copied}</span>}
        </p>
        <input
          ref={field}
          aria-label={texts.yours}
          readOnly
          value={code}
          onFocus={(event) => {
            event.target.select()
          }}
          className="h-6 w-62 max-w-full min-w-0 shrink-0 rounded-sm bg-transparent font-mono text-[clamp(0.75rem,3.6vw,0.875rem)] font-semibold tracking-tight"
        />
      </div>
      <NoticeButton label={copied ? common.copied : common.copy} onClick={() => void copy()}>
        {copied ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />}
      </NoticeButton>
      <NoticeButton label={texts.saved} onClick={forgetNewCode}>
        <X aria-hidden className="size-4" />
      </NoticeButton>
    </section>
  )
}

interface NoticeButtonProps {
  label: string
  onClick: () => void
  children: ReactNode
}

/** On a phone only its picture. */
function NoticeButton({ label, onClick, children }: NoticeButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onClick}
      className="text-accent hover:bg-hover inline-flex h-11 min-w-11 shrink-0 items-center justify-center gap-2 rounded-md font-semibold md:px-3"
    >
      {children}
      <span aria-hidden className="max-md:hidden">
        {label}
      </span>
    </button>
  )
}
