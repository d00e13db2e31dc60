const PATH = '/unirse/'

export const inviteLink = (origin: string, code: string): string =>
  `${origin}${PATH}${encodeURIComponent(code)}`

/** The code in what somebody pasted: the whole link, or the code alone. */
export function codeIn(pasted: string): string {
  const text = pasted.trim()
  const [, code = text] = /\/unirse\/([^/?#\s]+)/.exec(text) ?? []
  return code
}
