const PATH = '/unirse/'

export const inviteLink = (origin: string, code: string): string =>
  `${origin}${PATH}${encodeURIComponent(code)}`

/** Finds the code in a pasted link; a code alone stays as it is. */
export function codeIn(pasted: string): string {
  const text = pasted.trim()
  const [, code = text] = /\/unirse\/([^/?#\s]+)/.exec(text) ?? []
  return code
}
