'use client'
import Check from 'lucide-react/icons/check'
import SendHorizontal from 'lucide-react/icons/send-horizontal'
import { type KeyboardEvent, type Ref, useId, useImperativeHandle } from 'react'
import { isComposing } from '@/components/ui/keys'
import { Spinner } from '@/components/ui/Spinner'
import { useTexts } from '@/lib/i18n/client/language'
import { errorText } from '@/lib/i18n/error-texts'
import type { Message } from '@/lib/messages/contract'
import { charactersLeft } from '@/lib/messages/length-limit'
import { ComposerHint } from './ComposerHint'
import { EditBar } from './EditBar'
import { GoneNotice } from './GoneNotice'
import { type Composing, useComposer } from './use-composer'

interface ComposerProps extends Composing {
  /** One may no longer write here. What was typed stays. */
  isGone: boolean
  /** Somebody is about to write. */
  onReady: () => void
  ref: Ref<ComposerHandle>
}

export interface ComposerHandle {
  /** A message of one's own, to be changed. */
  edit(message: Message): void
  /** One that did not get through, as far as is known, to be written differently: after what is there already. */
  put(text: string, clientId: string): void
}

const BOX =
  'at-composer border-line safe-x shrink-0 border-t pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]'

export function Composer({ isGone, onReady, ref, ...composing }: ComposerProps) {
  const texts = useTexts()
  const id = useId()
  const { text, editing, isAskedForText, attach, wrote, submit, cancel, edit, editLast, put } =
    useComposer(composing)
  const room = charactersLeft(text)
  const isEditing = editing !== null && !editing.isLost
  const problem = editing?.problem ? errorText(texts, editing.problem) : null

  useImperativeHandle(ref, () => ({ edit, put }))

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    // An Enter that ends a word of an input method sends nothing.
    if (isComposing(event.nativeEvent)) return
    const isPlain = !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      if (!event.repeat) submit()
    } else if (event.key === 'Escape' && editing) {
      event.preventDefault()
      cancel()
    } else if (event.key === 'ArrowUp' && isPlain && !editing && event.currentTarget.value === '') {
      if (editLast()) event.preventDefault()
    }
  }

  if (isGone) return <GoneNotice className={BOX} kept={text} />
  return (
    <div className={BOX}>
      <div className="mx-auto max-w-3xl">
        {editing && <EditBar id={`${id}-edit`} {...editing} onCancel={cancel} />}
        <label htmlFor={id} className="sr-only">
          {texts.chat.message}
        </label>
        <div className="border-edge bg-raised has-[textarea:focus-visible]:outline-accent has-aria-invalid:border-danger flex items-end rounded-lg border has-[textarea:focus-visible]:outline-2">
          <textarea
            ref={attach}
            id={id}
            rows={1}
            dir="auto"
            onChange={(event) => {
              wrote(event.target.value)
            }}
            onFocus={onReady}
            onKeyDown={onKeyDown}
            placeholder={texts.chat.placeholder}
            aria-invalid={room < 0 || undefined}
            aria-describedby={editing ? `${id}-edit ${id}-hint` : `${id}-hint`}
            enterKeyHint="send"
            autoComplete="off"
            className="field-sizing-content max-h-[min(12rem,35dvh)] min-h-11 w-full min-w-0 flex-1 resize-none bg-transparent px-3.5 py-2.5 text-base leading-6 outline-none"
          />
          <button
            type="button"
            aria-label={isEditing ? texts.save : texts.chat.send}
            aria-busy={editing?.isSaving}
            onClick={submit}
            // The field keeps the focus, and a phone its keyboard.
            onMouseDown={(event) => {
              event.preventDefault()
            }}
            className="bg-accent text-on-accent hover:bg-accent-strong relative m-1 inline-flex size-9 shrink-0 items-center justify-center rounded-md transition-colors after:absolute after:-inset-1"
          >
            {editing?.isSaving ? (
              <Spinner />
            ) : isEditing ? (
              <Check aria-hidden className="size-4.5" />
            ) : (
              <SendHorizontal aria-hidden className="size-4.5 rtl:-scale-x-100" />
            )}
          </button>
        </div>
        <ComposerHint
          id={`${id}-hint`}
          room={room}
          notice={problem ?? (isAskedForText ? texts.chat.empty : null)}
          isProblem={problem !== null}
        />
      </div>
    </div>
  )
}
