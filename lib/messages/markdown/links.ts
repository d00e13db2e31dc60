export interface Link {
  /** Always http or https. */
  href: string
  /** As it was typed. */
  text: string
  /** Where it leads, when what was typed does not say so plainly. */
  host: string | null
}

const LONGEST = 2048
// What ends an address: spaces, what encloses one, and what nobody sees.
const END = String.raw`\s<>"\x60\p{Cc}\p{Cf}`
const ADDRESS = new RegExp(`^https?://[^${END}]+`, 'iu')
const NAMED = new RegExp(
  String.raw`^\[([^[\]\n]+)\]\((https?://[^()[\]${END}]*(?:\([^()[\]${END}]*\)[^()[\]${END}]*)*)\)`,
  'iu',
)

/** An address at the beginning of a text, without the punctuation that follows it. */
export function addressAt(text: string): Link | null {
  const found = ADDRESS.exec(text.slice(0, LONGEST))
  if (!found) return null
  const typed = withoutWhatFollows(found[0])
  const url = safe(typed)
  return url && { href: url.href, text: typed, host: saysItsHost(typed, url) ? null : url.host }
}

/** `[text](address)` at the beginning of a text. */
export function namedLinkAt(text: string): (Link & { length: number }) | null {
  const found = NAMED.exec(text.slice(0, LONGEST))
  const [whole, name, typed] = found ?? []
  const url = typed && safe(typed)
  if (!whole || !name?.trim() || !url) return null
  return { href: url.href, text: name, host: saysItsHost(name, url) ? null : url.host, length: whole.length }
}

function safe(typed: string): URL | null {
  if (!URL.canParse(typed)) return null
  const url = new URL(typed)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null
}

const PLAIN_HOST = /^[a-z0-9.:à-öø-ÿ-]+$/
const AUTHORITY = /^(?:https?:\/\/)?([^/?#\\]+)/i

/** Only when the host is there to be read, letter by letter, and cannot be taken for another. */
function saysItsHost(typed: string, { host, protocol }: URL): boolean {
  const [, authority = ''] = AUTHORITY.exec(typed) ?? []
  const written = authority.toLowerCase()
  const again = `${protocol}//${written}`
  return (
    PLAIN_HOST.test(written) &&
    URL.canParse(again) &&
    new URL(again).host === host &&
    !isInDisguise(written, host)
  )
}

/** Numbers that the browser reads as an address, such as 0x7f.1. */
const isInDisguise = (written: string, host: string) =>
  !host.includes('xn--') && written.replace(/:(80|443)$/, '') !== host

const CLOSES: Record<string, string> = { ')': '(', ']': '[', '}': '{' }
const FOLLOWS = /[.,;:!?'*_~«»“”‘’…¡¿)\]}]/

function withoutWhatFollows(address: string): string {
  const surplus = Object.fromEntries(
    Object.entries(CLOSES).map(([close, open]) => [close, count(address, close) - count(address, open)]),
  )
  let end = address.length
  for (; FOLLOWS.test(address[end - 1]!); end -= 1) {
    const last = address[end - 1]!
    if (!(last in CLOSES)) continue
    if (surplus[last]! <= 0) break
    surplus[last]! -= 1
  }
  return address.slice(0, end)
}

const count = (text: string, sign: string) => text.split(sign).length - 1
