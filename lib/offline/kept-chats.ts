/** The newest messages of a chat that was open on this device, for the page that is shown without a network. */
export interface KeptChat {
  userId: number
  /** The path of its page. */
  path: string
  name: string
  /** When it was kept, in milliseconds. */
  at: number
  timeZone: string
  lines: KeptLine[]
}

export interface KeptLine {
  id: number
  author: string
  text: string
  /** As an ISO time. */
  at: string
}

export const KEPT_PREFIX = 'tertulia-kept-'
export const KEPT_CHATS_MAX = 10
export const KEPT_LINES_MAX = 40
export const KEPT_TEXT_MAX = 2_000

/** Null for what this version did not write. */
export function parseKept(text: string | null): KeptChat | null {
  try {
    const kept = JSON.parse(text ?? '') as Partial<KeptChat> | null
    return kept && Array.isArray(kept.lines) && typeof kept.path === 'string' ? (kept as KeptChat) : null
  } catch {
    return null
  }
}
