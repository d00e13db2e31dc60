'use client'
import { type RefObject, useCallback, useRef, useState } from 'react'
import type { DeleteQuestion } from '@/components/conversation/message/MessageActionsOnDemand'
import { ApiError } from '@/lib/http/api'
import {
  saveDraft,
  saveEditDraft,
  readDraft,
  readEditDraft,
  type EditDraft,
} from '@/lib/messages/client/drafts'
import { Contenido, type Message } from '@/lib/messages/contract'
import { charactersLeft } from '@/lib/messages/length-limit'
import { useMe } from '@/lib/users/client/me'

export interface Composing {
  chatId: number
  messages: readonly Message[]
  onSend: (contenido: string) => void
  onSave: (message: Message, contenido: string) => Promise<Message>
  onErase: (question: DeleteQuestion) => void
  onWrite: (before: string, text: string) => void
}

/** What is being written differently. */
interface Edited {
  clientId: string
  /** As it was then. Null: nobody knew whether it is stored; its text is the field's, and the draft's too. */
  message: Message | null
  isSaving: boolean
  problem: ApiError | null
}

/** What the composer's field is for, and what becomes of its text. The field itself holds the truth. */
export function useComposer({ chatId, messages, ...on }: Composing) {
  const { first: me } = useMe()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [isAskedForText, setIsAskedForText] = useState(false)
  const { edited, now, turn } = useEdited()
  const isOwn = (message: Message) => message.sender_id === me.id
  const target =
    edited &&
    (messages.find((message) => isOwn(message) && message.client_id === edited.clientId) ?? edited.message)

  const attach = useCallback(
    (element: HTMLTextAreaElement | null) => {
      field.current = element
      if (!element) return
      // Some is typed before the page comes to life: that counts.
      const kept = element.value === '' ? readEditDraft(me.id, chatId) : null
      // It may have been away, while one took no part in the chat.
      turn(kept && editOf(kept.message))
      element.value ||= kept?.text ?? readDraft(me.id, chatId)
      if (!kept) saveDraft(me.id, chatId, element.value)
      setText(element.value)
    },
    [me.id, chatId, turn],
  )

  const draft = () => readDraft(me.id, chatId)
  const keep = (kept: string) => {
    saveDraft(me.id, chatId, kept)
  }
  const keepEdit = (edit: EditDraft | null) => {
    saveEditDraft(me.id, chatId, edit)
  }
  function show(shown: string) {
    if (field.current) field.current.value = shown
    setText(shown)
    setIsAskedForText(false)
  }
  /** Back to a new message; `rest` is what there is of it. */
  function finish(rest: string) {
    turn(null)
    keepEdit(null)
    keep(rest)
    show(rest)
  }
  const finishEdit = (done: Edited) => {
    finish(done.message ? draft() : '')
  }

  async function save(begun: Edited, message: Message, contenido: string) {
    const saving = { ...begun, isSaving: true, problem: null }
    turn(saving)
    try {
      const saved = await on.onSave(message, contenido)
      if (now.current !== saving) return
      if (field.current && field.current.value.trim() !== contenido) {
        // More was written meanwhile.
        turn({ ...begun, message: begun.message && saved, isSaving: false, problem: null })
      } else finishEdit(begun)
    } catch (error) {
      if (now.current !== saving) return
      const problem = error instanceof ApiError ? error : new ApiError('internal', 0, String(error))
      turn({ ...begun, isSaving: false, problem })
    }
  }

  function submit() {
    const written = field.current?.value ?? text
    const typed = Contenido.safeParse(written)
    const isTooLong = charactersLeft(written) < 0
    if (edited && target && !target.deleted) {
      if (edited.isSaving || isTooLong) return
      if (!typed.success) {
        const done = () => {
          if (now.current === edited) finishEdit(edited)
        }
        on.onErase({ message: target, from: field.current, done })
      } else if (typed.data === (edited.message ?? target).contenido) finishEdit(edited)
      else void save(edited, target, typed.data)
      return
    }
    setIsAskedForText(!typed.success && !isTooLong)
    if (!typed.success) return
    on.onSend(typed.data)
    on.onWrite(text, '')
    if (edited) finishEdit(edited)
    else finish('')
  }

  function edit(message: Message) {
    turn(editOf(message))
    keepEdit(null)
    show(message.contenido)
    field.current?.focus()
  }

  return {
    text,
    attach,
    isAskedForText,
    editing: edited && target && { isLost: target.deleted, ...edited },
    submit,
    wrote(written: string) {
      if (!target) on.onWrite(text, written)
      if (edited?.message) keepEdit({ message: edited.message, text: written })
      else keep(written)
      setText(written)
      setIsAskedForText(false)
    },
    cancel: () => {
      finish(draft())
    },
    edit,
    /** False: there is none. */
    editLast(): boolean {
      const last = messages.findLast((message) => isOwn(message) && !message.deleted)
      if (last) edit(last)
      return last !== undefined
    },
    put(more: string, clientId: string) {
      const before = edited ? draft() : (field.current?.value ?? '')
      finish([before.trim(), more].filter(Boolean).join('\n'))
      turn({ clientId, message: null, isSaving: false, problem: null })
      field.current?.focus()
    },
  }
}

const editOf = (message: Message): Edited => ({
  clientId: message.client_id,
  message,
  isSaving: false,
  problem: null,
})

/** Its state, and as it is at this very moment: an answer may come when it is about something else. */
function useEdited() {
  const [edited, setEdited] = useState<Edited | null>(null)
  const now: RefObject<Edited | null> = useRef(null)
  const turn = useCallback((next: Edited | null) => {
    now.current = next
    setEdited(next)
  }, [])
  return { edited, now, turn }
}
