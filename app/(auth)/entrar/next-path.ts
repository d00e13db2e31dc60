const ANY_SITE = 'http://site.invalid'

/**
 * Where to go after signing in: only ever a path of this site. Browsers drop tabs and line breaks
 * and read `\` as `/`, so what counts is what a URL makes of it.
 */
export function safeNextPath(asked: unknown): string {
  if (typeof asked !== 'string' || !/^\/(?![/\\])/.test(asked) || /[\\\p{Cc}]/u.test(asked)) return '/'
  const url = URL.parse(asked, ANY_SITE)
  if (url?.origin !== ANY_SITE || url.pathname.startsWith('//')) return '/'
  return url.pathname + url.search + url.hash
}
