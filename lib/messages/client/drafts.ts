'use client'
import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import { Message } from '@/lib/messages/contract'

const PREFIX = 'tertulia-draft'

/** As the browser keeps them, or as this page has them where it keeps nothing. */
const known = new Map<string, string>()
const listeners = new Set<() => void>()

/** What somebody has begun to write in a chat, here or in another tab. */
export const readDraft = (userId: number, chatId: number): string => read(keyOf(userId, chatId))

export function saveDraft(userId: number, chatId: number, text: string) {
  keep(keyOf(userId, chatId), text.trim() === '' ? '' : text)
}

/** A message of one's own that somebody has begun to write differently. */
export interface EditDraft {
  /** As it was when that began. */
  message: Message
  text: string
}

/** The last that was begun in a chat, if it has come to something else than what the message was. */
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
  tell()
}

/** Of this person nothing stays in this browser. */
export function forgetDrafts(userId: number) {
  for (const key of allStored()) {
    if (!key.startsWith(`${PREFIX}-${String(userId)}-`)) continue
    known.delete(key)
    store(key, '')
  }
  tell()
}

/** The same as `readUnfinished`, followed. None in no chat, and none before the page has come to life. */
export const useDraft = (userId: number, chatId: number | null): string =>
  useSyncExternalStore(
    subscribe,
    () => (chatId === null ? '' : readDraft(userId, chatId)),
    () => '',
  )

const keyOf = (userId: number, chatId: number) => `${PREFIX}-${String(userId)}-${String(chatId)}`
const editKeyOf = (userId: number, chatId: number) => `${keyOf(userId, chatId)}-edit`
const Kept = z.object({ message: Message, text: z.string() })

/** Whatever is in the browser's keeping: null where it is not what was put there. */
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
  tell()
}

function tell() {
  for (const listener of listeners) listener()
}

// A browser may keep nothing, or have no room left: then memory has to do.
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
