import { ApiRefusal } from './api-answer'
import { isSame, md5, requestText, sign } from './signature'

interface Asked {
  method: string
  path: string
  search: URLSearchParams
  body: Buffer
}

const SKEW_SECONDS = 600

/** Only who knows the secret is answered. What is signed is the method, the path, each parameter and the body. */
export function expectAuthentic(asked: Asked, key: string, secret: string): Map<string, string> {
  const query = readQuery(asked.search)
  const refuse = (reason: string) => new ApiRefusal(401, reason)
  if (!isSame(query.get('auth_key'), key)) throw refuse('There is no app with this auth_key')
  if (query.get('auth_version') !== '1.0') throw refuse('The auth_version must be 1.0')
  const time = query.get('auth_timestamp') ?? ''
  const skew = Math.abs(Date.now() / 1_000 - Number(time))
  if (!/^\d+$/.test(time) || skew > SKEW_SECONDS) {
    throw refuse(`The auth_timestamp must be within ${SKEW_SECONDS} seconds of the server's time`)
  }
  const digest = query.get('body_md5')
  if ((asked.body.length > 0 || digest !== undefined) && !isSame(digest, md5(asked.body))) {
    throw refuse('The body_md5 is not that of the body')
  }
  // What the caller wrote, and what it became on its way: clients sign the one or the other.
  const expected = [asked.path, decoded(asked.path)].map((path) =>
    sign(secret, requestText(asked.method, path, query)),
  )
  const given = query.get('auth_signature')
  const matches = expected.map((signature) => isSame(given, signature))
  if (!matches.includes(true)) throw refuse('The auth_signature is not valid')
  return query
}

/** Names in lower case, each once: of two values it could not be said which one was meant. */
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
