'use client'
import Check from 'lucide-react/icons/check'
import SendHorizontal from 'lucide-react/icons/send-horizontal'
import { type KeyboardEvent, type Ref, useId, useImperativeHandle } from 'react'
import { chatName } from '@/components/chats/chat-name'
import { type ComposerHandle, useConversation } from '@/components/conversation/use-conversation'
import type { useTyping } from '@/components/conversation/use-typing'
import { isComposing } from '@/components/ui/keys'
import { loadLater } from '@/components/ui/load-later'
import { Spinner } from '@/components/ui/Spinner'
import { useTexts } from '@/lib/i18n/client/language'
import { errorText } from '@/lib/i18n/error-texts'
import { charactersLeft } from '@/lib/messages/length-limit'
import { composerBox } from './composer-box'
import { ComposerHint } from './ComposerHint'
import { EmojiButton } from './EmojiButton'
import { useFilesRefused } from './files'
import { useComposer } from './use-composer'
import { useTypingAnywhere } from './use-typing-anywhere'

interface ComposerProps {
  ref: Ref<ComposerHandle>
  typing: ReturnType<typeof useTyping>
}

const GoneNotice = loadLater(() => import('./GoneNotice'))
const EditBar = loadLater(() => import('./EditBar'))

export function Composer({ ref, typing }: ComposerProps) {
  const texts = useTexts()
  const id = useId()
  const { feed, chat } = useConversation()
  const { text, field, editing, isMissingText, attach, ...does } = useComposer(typing.onInput)
  const { onChange, insert, submit, cancel, startEdit, editLast, restore } = does
  const left = charactersLeft(text)
  const isEditing = editing !== null && !editing.isDeleted
  const isEmpty = text.trim() === '' && !isEditing
  const problem = editing?.problem ? errorText(texts, editing.problem) : null

  useImperativeHandle(ref, () => ({ edit: startEdit, restore }))
  useTypingAnywhere()
  useFilesRefused()

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    // Enter ends a word in an input method; then it does not send.
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

  if (feed.isGone) return <GoneNotice text={text} />
  return (
    <div className={composerBox}>
      <div className="mx-auto max-w-3xl">
        {editing && <EditBar id={`${id}-edit`} {...editing} onCancel={cancel} />}
        <label htmlFor={id} className="sr-only">
          {texts.chat.message}
        </label>
        <div className="border-edge bg-raised has-[textarea:focus-visible]:border-accent has-[textarea:focus-visible]:outline-accent has-aria-invalid:border-danger flex items-end rounded-lg border has-[textarea:focus-visible]:outline-1">
          <textarea
            ref={attach}
            id={id}
            rows={1}
            dir="auto"
            onChange={(event) => {
              onChange(event.target.value)
            }}
            onKeyDown={onKeyDown}
            placeholder={(chat.with ? texts.chat.placeholderForPerson : texts.chat.placeholder)(
              chatName(chat),
            )}
            aria-invalid={left < 0 || undefined}
            aria-describedby={editing ? `${id}-edit ${id}-hint` : `${id}-hint`}
            enterKeyHint="send"
            autoComplete="off"
            className="field-sizing-content max-h-[33.3dvh] min-h-11 w-full min-w-0 flex-1 resize-none bg-transparent py-2.5 ps-3.5 pe-1 text-base leading-6 outline-none placeholder:truncate"
          />
          <EmojiButton field={field} insert={insert} />
          <button
            type="button"
            aria-label={isEditing ? texts.save : texts.chat.send}
            aria-busy={editing?.isSaving}
            onClick={submit}
            // The field keeps the focus, and a phone its keyboard.
            onMouseDown={(event) => {
              event.preventDefault()
            }}
            className={`relative m-1 inline-flex size-9 shrink-0 items-center justify-center rounded-md transition-colors after:absolute after:-inset-1 ${isEmpty ? 'bg-hover text-soft' : 'bg-accent text-on-accent hover:bg-accent-strong'}`}
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
          charactersLeft={left}
          notice={problem ?? (isMissingText ? texts.chat.textMissing : null)}
          isProblem={problem !== null}
        />
      </div>
    </div>
  )
}
