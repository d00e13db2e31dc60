'use client'
import {
  KEPT_CHATS_MAX,
  KEPT_PREFIX,
  type KeptChat,
  type KeptLine,
  parseKept,
} from '@/lib/offline/kept-chats'

const keyOf = (chatId: number) => `${KEPT_PREFIX}${String(chatId)}`

/** Keeps a chat; of others this device holds only those of the same user that are still in the list. */
export function keepChat(chatId: number, chat: KeptChat, listedIds: ReadonlySet<number>) {
  const others = allKept()
    .filter(([key, kept]) => key !== keyOf(chatId) && kept?.userId === chat.userId)
    .filter(([key]) => listedIds.has(Number(key.slice(KEPT_PREFIX.length))))
    .sort(([, one], [, other]) => other!.at - one!.at)
    .slice(0, KEPT_CHATS_MAX - 1)
  const stays = new Set(others.map(([key]) => key))
  for (const [key] of allKept()) if (!stays.has(key)) remove(key)
  write(keyOf(chatId), chat)
}

/** A message was changed elsewhere; null: it was deleted. */
export function changeKeptLine(chatId: number, id: number, text: string | null) {
  const kept = parseKept(read(keyOf(chatId)))
  if (!kept?.lines.some((line) => line.id === id)) return
  const changed = ({ id: lineId, ...line }: KeptLine) =>
    lineId !== id ? [{ id: lineId, ...line }] : text === null ? [] : [{ id, ...line, text }]
  write(keyOf(chatId), { ...kept, lines: kept.lines.flatMap(changed) })
}

export function forgetChat(chatId: number) {
  remove(keyOf(chatId))
}

export function forgetKeptChats() {
  for (const [key] of allKept()) remove(key)
}

// A browser may store nothing, or have no room left: then nothing can be read without a network.
function allKept(): [key: string, kept: KeptChat | null][] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(KEPT_PREFIX))
      .map((key) => [key, parseKept(read(key))])
  } catch {
    return []
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, chat: KeptChat) {
  try {
    localStorage.setItem(key, JSON.stringify(chat))
  } catch {
    remove(key)
  }
}

function remove(key: string) {
  try {
    localStorage.removeItem(key)
  } catch {
    return
  }
}
