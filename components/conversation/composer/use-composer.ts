'use client'
import { type RefObject, useCallback, useRef, useState } from 'react'
import { useConversation } from '@/components/conversation/use-conversation'
import { ApiError } from '@/lib/http/api'
import {
  type EditDraft,
  readDraft,
  readEditDraft,
  saveDraft,
  saveEditDraft,
} from '@/lib/messages/client/drafts'
import { Contenido, type Message } from '@/lib/messages/contract'
import { charactersLeft } from '@/lib/messages/length-limit'

const loadDeleteDialog = () =>
  import('@/components/conversation/message/actions/delete').then(({ DeleteDialog }) => DeleteDialog)

/** The message that is being edited. */
interface Edit {
  clientId: string
  /** As it was at the beginning. Null for a message that failed to send: nobody knows whether it is stored. */
  message: Message | null
  isSaving: boolean
  problem: ApiError | null
}

/**
 * What the field is for, a new message or an edit, and what becomes of its text. The field is not
 * controlled: it holds what was typed before the page was hydrated.
 */
export function useComposer(onInput: (before: string, text: string) => void) {
  const { chatId, me, feed, openDialog, scrollToEnd } = useConversation()
  const { messages } = feed
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [isMissingText, setIsMissingText] = useState(false)
  const { edit, currentEdit, changeEdit } = useEdit()
  const isOwn = (message: Message) => message.sender_id === me.id
  const target =
    edit &&
    (messages.find((message) => isOwn(message) && message.client_id === edit.clientId) ?? edit.message)

  const attach = useCallback(
    (element: HTMLTextAreaElement | null) => {
      field.current = element
      if (!element) return
      // What was typed before hydration wins over a saved draft.
      const saved = element.value === '' ? readEditDraft(me.id, chatId) : null
      // The field goes while somebody is not in the chat, and may come back.
      changeEdit(saved && editOf(saved.message))
      element.value ||= saved?.text ?? readDraft(me.id, chatId)
      if (!saved) saveDraft(me.id, chatId, element.value)
      setText(element.value)
    },
    [me.id, chatId, changeEdit],
  )

  const draft = () => readDraft(me.id, chatId)
  const saveText = (value: string) => {
    saveDraft(me.id, chatId, value)
  }
  const saveEdit = (value: EditDraft | null) => {
    saveEditDraft(me.id, chatId, value)
  }
  function show(value: string) {
    if (field.current) field.current.value = value
    setText(value)
    setIsMissingText(false)
  }
  /** Back to a new message, which begins with `value`. */
  function startNew(value: string) {
    changeEdit(null)
    saveEdit(null)
    saveText(value)
    show(value)
  }
  const finishEdit = (done: Edit) => {
    startNew(done.message ? draft() : '')
  }

  async function save(begun: Edit, message: Message, contenido: string) {
    const saving = { ...begun, isSaving: true, problem: null }
    changeEdit(saving)
    try {
      const saved = await feed.save(message, contenido)
      if (currentEdit.current !== saving) return
      if (field.current && field.current.value.trim() !== contenido) {
        // The text changed while it was being saved.
        changeEdit({ ...begun, message: begun.message && saved, isSaving: false, problem: null })
      } else finishEdit(begun)
    } catch (error) {
      if (currentEdit.current !== saving) return
      const problem = error instanceof ApiError ? error : new ApiError('internal', 0, String(error))
      changeEdit({ ...begun, isSaving: false, problem })
    }
  }

  function submit() {
    const value = field.current?.value ?? text
    const parsed = Contenido.safeParse(value)
    const isTooLong = charactersLeft(value) < 0
    if (edit && target && !target.deleted) {
      if (edit.isSaving || isTooLong) return
      if (!parsed.success) {
        const onDeleted = () => {
          if (currentEdit.current === edit) finishEdit(edit)
        }
        openDialog(loadDeleteDialog, { message: target, returnTo: field.current, onDeleted })
      } else if (parsed.data === (edit.message ?? target).contenido) finishEdit(edit)
      else void save(edit, target, parsed.data)
      return
    }
    setIsMissingText(!parsed.success && !isTooLong)
    if (!parsed.success) return
    scrollToEnd()
    feed.send(parsed.data)
    onInput(text, '')
    if (edit) finishEdit(edit)
    else startNew('')
  }

  function startEdit(message: Message) {
    changeEdit(editOf(message))
    saveEdit(null)
    show(message.contenido)
    field.current?.focus()
  }

  /** Where the caret is, in place of what is marked. */
  function insert(piece: string) {
    const { current: element } = field
    if (!element) return
    element.setRangeText(piece, element.selectionStart, element.selectionEnd, 'end')
    element.dispatchEvent(new Event('input', { bubbles: true }))
  }

  return {
    text,
    field,
    insert,
    attach,
    isMissingText,
    editing: edit && target && { isDeleted: target.deleted, ...edit },
    submit,
    onChange(value: string) {
      if (!target) onInput(text, value)
      if (edit?.message) saveEdit({ message: edit.message, text: value })
      else saveText(value)
      setText(value)
      setIsMissingText(false)
    },
    cancel: () => {
      startNew(draft())
    },
    startEdit,
    /** False where there is no own message. */
    editLast(): boolean {
      const last = messages.findLast((message) => isOwn(message) && !message.deleted)
      if (last) startEdit(last)
      return last !== undefined
    },
    restore(contenido: string, clientId: string) {
      const before = edit ? draft() : (field.current?.value ?? '')
      startNew([before.trim(), contenido].filter(Boolean).join('\n'))
      changeEdit({ clientId, message: null, isSaving: false, problem: null })
      field.current?.focus()
    },
  }
}

const editOf = (message: Message): Edit => ({
  clientId: message.client_id,
  message,
  isSaving: false,
  problem: null,
})

/** The state, and a ref with its newest value: an answer may come when the field is for something else. */
function useEdit() {
  const [edit, setEdit] = useState<Edit | null>(null)
  const currentEdit: RefObject<Edit | null> = useRef(null)
  const changeEdit = useCallback((next: Edit | null) => {
    currentEdit.current = next
    setEdit(next)
  }, [])
  return { edit, currentEdit, changeEdit }
}
