export type RequestKind = 'page' | 'api' | 'static'

const API = /^\/(api|chat|ping|online-users)(\/|$)/
const STATIC = /^\/((?:_next\/)?static\/|(sw\.js|manifest\.webmanifest|icon\.svg|apple-icon\.png)$)/
// Next resolves them: what begins like a static file may be a page.
const HAS_DOT_SEGMENTS = /\\|\/(\.|%2e){1,2}(\/|$)/i

/** What an address leads to. Whatever is not known is a page: it costs the most. */
export function kindOfRequest(url: string): RequestKind {
  const path = url.split(/[?#]/)[0]!
  if (HAS_DOT_SEGMENTS.test(path)) return 'page'
  if (STATIC.test(path)) return 'static'
  return API.test(path) ? 'api' : 'page'
}
