const ANY_SITE = 'http://site.invalid'

/**
 * The path to go to after the sign-in, never another site. Browsers drop tabs and line breaks and read
 * `\` as `/`, so the text is judged as the URL that it makes.
 */
export function safeNextPath(path: unknown): string {
  if (typeof path !== 'string' || !/^\/(?![/\\])/.test(path) || /[\\\p{Cc}]/u.test(path)) return '/'
  const url = URL.parse(path, ANY_SITE)
  if (url?.origin !== ANY_SITE || url.pathname.startsWith('//')) return '/'
  return url.pathname + url.search + url.hash
}

/** Of a path that an invitation led to. */
export const codeOfInvitation = (path: string): string | null =>
  /^\/unirse\/([\w-]+)$/.exec(path)?.[1] ?? null
