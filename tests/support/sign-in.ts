import { login } from '@/lib/accounts/contract'
import { api } from '@/lib/http/api'
import type { CallOf, Endpoint, OutputOf } from '@/lib/http/endpoint'

type SignedIn = OutputOf<typeof login>

export interface Person {
  user: SignedIn['user']
  token: string
  /** There when this sign-in made the name. */
  code: string | undefined
  /** Ready for a `cookie` header: the session and the device. */
  cookie: string
  call<E extends Endpoint>(endpoint: E, input: CallOf<E>): Promise<OutputOf<E>>
}

/** Enters by the API, as a program does: no browser, no page. */
export async function signIn(url: string, username: string, code?: string): Promise<Person> {
  const response = await fetch(url + login.path, {
    method: login.method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, ...(code ? { code } : {}) }),
  })
  if (!response.ok) throw new Error(`${username} could not enter: ${String(response.status)}`)
  const answer = login.output.parse(await response.json())
  return {
    user: answer.user,
    token: answer.token,
    code: answer.code,
    cookie: response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; '),
    call: callAs(url, answer.token),
  }
}

export function callAs(url: string, token: string): Person['call'] {
  return (endpoint, input) =>
    api(endpoint, input, { base: url, headers: { authorization: `Bearer ${token}` } })
}
