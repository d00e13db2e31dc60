/** Where an address of this installation leads: a chat, or a message in it. */
export interface ChatLink {
  origin: string
  /** Without the origin, so that the page goes there itself. */
  path: string
  chatId: number
  messageId: number | null
}

const PATH = /^\/c\/(\d{1,10})$/
const QUERY = /^(?:\?m=(\d{1,15}))?$/

/** Null for an address that is not written like that of a chat, whoever it belongs to. */
export function chatLinkIn(href: string): ChatLink | null {
  const { origin, pathname, search, hash } = new URL(href)
  const chat = PATH.exec(pathname)
  const message = QUERY.exec(search)
  if (!chat || !message || hash !== '') return null
  return {
    origin,
    path: pathname + search,
    chatId: Number(chat[1]),
    messageId: message[1] === undefined ? null : Number(message[1]),
  }
}
