'use client'
import SendHorizontal from 'lucide-react/icons/send-horizontal'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTexts } from '@/lib/i18n/client'
import { CONTENIDO_MAX, Contenido } from '@/lib/messages/contract'
import { GoneNotice } from './GoneNotice'

interface ComposerProps {
  /** One may no longer write here. What was typed stays. */
  isGone: boolean
  onSend: (contenido: string) => void
}

const BOX = 'border-line safe-x shrink-0 border-t pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]'

export function Composer({ isGone, onSend }: ComposerProps) {
  const texts = useTexts().chat
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [isAskedForText, setIsAskedForText] = useState(false)
  const over = [...text.trim()].length - CONTENIDO_MAX
  const hint = over > 0 ? texts.tooLong(over, CONTENIDO_MAX) : isAskedForText ? texts.empty : null

  function send() {
    const { current: written } = field
    const typed = Contenido.safeParse(written?.value)
    setIsAskedForText(!typed.success && over <= 0)
    if (!written || !typed.success) return
    onSend(typed.data)
    written.value = ''
    setText('')
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event.nativeEvent)) return
    event.preventDefault()
    if (!event.repeat) send()
  }

  if (isGone) return <GoneNotice className={BOX} kept={text} />
  return (
    <div className={BOX}>
      <div className="mx-auto max-w-3xl">
        <label htmlFor={id} className="sr-only">
          {texts.message}
        </label>
        <div className="border-edge bg-raised has-[textarea:focus-visible]:outline-accent has-aria-invalid:border-danger flex items-end rounded-lg border has-[textarea:focus-visible]:outline-2">
          <textarea
            ref={field}
            id={id}
            rows={1}
            dir="auto"
            // The field's own text is the truth: some is typed before the page comes to life.
            defaultValue={text}
            onChange={(event) => {
              setText(event.target.value)
              setIsAskedForText(false)
            }}
            onKeyDown={onKeyDown}
            placeholder={texts.placeholder}
            aria-invalid={over > 0 || undefined}
            aria-describedby={`${id}-hint`}
            enterKeyHint="send"
            autoComplete="off"
            className="field-sizing-content max-h-[min(12rem,35dvh)] min-h-11 w-full min-w-0 flex-1 resize-none bg-transparent px-3.5 py-2.5 text-base leading-6 outline-none"
          />
          <button
            type="button"
            aria-label={texts.send}
            onClick={send}
            // The field keeps the focus, and a phone its keyboard.
            onMouseDown={(event) => {
              event.preventDefault()
            }}
            className="bg-accent text-on-accent hover:bg-accent-strong relative m-1 inline-flex size-9 shrink-0 items-center justify-center rounded-md transition-colors after:absolute after:-inset-1"
          >
            <SendHorizontal aria-hidden className="size-4.5 rtl:-scale-x-100" />
          </button>
        </div>
        <p
          id={`${id}-hint`}
          role="status"
          className={`pt-1.5 text-sm empty:hidden ${over > 0 ? 'text-danger' : 'text-soft'}`}
        >
          {hint}
        </p>
      </div>
    </div>
  )
}

/** An Enter that ends a word of an input method sends nothing. */
function isComposing(event: globalThis.KeyboardEvent): boolean {
  // Safari has ended the composition by then, and only the old property still tells.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return event.isComposing || event.keyCode === 229
}
