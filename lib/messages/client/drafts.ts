'use client'
import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import { Message } from '@/lib/messages/contract'

const PREFIX = 'tertulia-draft'

/** The drafts that the browser stores; if it stores nothing, they are only here. */
const known = new Map<string, string>()
const listeners = new Set<() => void>()

/** The text that the user has begun in a chat, here or in another tab. */
export const readDraft = (userId: number, chatId: number): string => read(keyOf(userId, chatId))

export function saveDraft(userId: number, chatId: number, text: string) {
  keep(keyOf(userId, chatId), text.trim() === '' ? '' : text)
}

/** An edit of an own message that is not saved yet. */
export interface EditDraft {
  /** The message when the edit began. */
  message: Message
  text: string
}

/** The last edit that was begun in a chat, if its text differs from the message. */
export function readEditDraft(userId: number, chatId: number): EditDraft | null {
  const kept = Kept.safeParse(parsed(read(editKeyOf(userId, chatId))))
  return kept.success ? kept.data : null
}

export function saveEditDraft(userId: number, chatId: number, edit: EditDraft | null) {
  const isBegun = edit !== null && edit.text !== edit.message.contenido
  keep(editKeyOf(userId, chatId), isBegun ? JSON.stringify(edit) : '')
}

function read(key: string): string {
  const text = known.get(key) ?? stored(key)
  known.set(key, text)
  return text
}

function keep(key: string, text: string) {
  if (read(key) === text) return
  known.set(key, text)
  store(key, text)
  notify()
}

/** Removes all drafts of this user from the browser. */
export function forgetDrafts(userId: number) {
  for (const key of allStored()) {
    if (!key.startsWith(`${PREFIX}-${String(userId)}-`)) continue
    known.delete(key)
    store(key, '')
  }
  notify()
}

/** `readDraft` as a hook. Empty without a chat, and before the page becomes interactive. */
export const useDraft = (userId: number, chatId: number | null): string =>
  useSyncExternalStore(
    subscribe,
    () => (chatId === null ? '' : readDraft(userId, chatId)),
    () => '',
  )

const NO_CHATS: ReadonlySet<number> = new Set()
let drafted: { userId: number; ids: ReadonlySet<number> } = { userId: 0, ids: NO_CHATS }

/** The chats in which a text is begun. */
export const useDraftedChats = (userId: number): ReadonlySet<number> =>
  useSyncExternalStore(
    subscribe,
    () => draftedChats(userId),
    () => NO_CHATS,
  )

/** The same set until another chat is in it. */
function draftedChats(userId: number): ReadonlySet<number> {
  const start = `${PREFIX}-${String(userId)}-`
  const chatIds = [...new Set([...known.keys(), ...allStored()])]
    .filter((key) => key.startsWith(start) && !key.endsWith('-edit') && read(key) !== '')
    .map((key) => Number(key.slice(start.length)))
  const isSame =
    drafted.userId === userId &&
    chatIds.length === drafted.ids.size &&
    chatIds.every((id) => drafted.ids.has(id))
  if (!isSame) drafted = { userId, ids: new Set(chatIds) }
  return drafted.ids
}

const keyOf = (userId: number, chatId: number) => `${PREFIX}-${String(userId)}-${String(chatId)}`
const editKeyOf = (userId: number, chatId: number) => `${keyOf(userId, chatId)}-edit`
const Kept = z.object({ message: Message, text: z.string() })

/** Null if the stored text is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function subscribe(listener: () => void) {
  if (listeners.size === 0) addEventListener('storage', onOtherTab)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) removeEventListener('storage', onOtherTab)
  }
}

function onOtherTab({ key, newValue }: StorageEvent) {
  if (key === null) known.clear()
  else if (key.startsWith(PREFIX)) known.set(key, newValue ?? '')
  else return
  notify()
}

function notify() {
  for (const listener of listeners) listener()
}

// A browser may store nothing, or have no room left: then drafts are only in memory.
function stored(key: string): string {
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

function store(key: string, text: string) {
  try {
    if (text === '') localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    return
  }
}

function allStored(): string[] {
  try {
    return Object.keys(localStorage)
  } catch {
    return [...known.keys()]
  }
}
