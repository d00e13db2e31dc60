import { ApiRefusal } from './api-answer'
import { isSame, md5, requestText, sign } from './signature'

interface ApiRequest {
  method: string
  path: string
  search: URLSearchParams
  body: Buffer
}

const SKEW_SECONDS = 600

/** Refuses a request that is not signed with the secret. Method, path, parameters and body are signed. */
export function expectAuthentic(request: ApiRequest, key: string, secret: string): Map<string, string> {
  const query = readQuery(request.search)
  const refuse = (reason: string) => new ApiRefusal(401, reason)
  if (!isSame(query.get('auth_key'), key)) throw refuse('There is no app with this auth_key')
  if (query.get('auth_version') !== '1.0') throw refuse('The auth_version must be 1.0')
  const time = query.get('auth_timestamp') ?? ''
  const skew = Math.abs(Date.now() / 1_000 - Number(time))
  if (!/^\d+$/.test(time) || skew > SKEW_SECONDS) {
    throw refuse(`The auth_timestamp must be within ${SKEW_SECONDS} seconds of the server's time`)
  }
  const digest = query.get('body_md5')
  if ((request.body.length > 0 || digest !== undefined) && !isSame(digest, md5(request.body))) {
    throw refuse('The body_md5 is not that of the body')
  }
  // Some clients sign the path as it is sent, others decoded.
  const expected = [request.path, decoded(request.path)].map((path) =>
    sign(secret, requestText(request.method, path, query)),
  )
  const signature = query.get('auth_signature')
  const matches = expected.map((each) => isSame(signature, each))
  if (!matches.includes(true)) throw refuse('The auth_signature is not valid')
  return query
}

/** The parameters by name in lower case. A name must not occur twice. */
function readQuery(search: URLSearchParams): Map<string, string> {
  const query = new Map<string, string>()
  for (const [name, value] of search) {
    const lower = name.toLowerCase()
    if (query.has(lower)) throw new ApiRefusal(401, `The parameter ${lower.slice(0, 50)} is given twice`)
    query.set(lower, value)
  }
  return query
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
