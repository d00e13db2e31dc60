import { given } from '../support/given'
import { uniqueName } from '../support/names'
import { type Person, signIn } from '../support/sign-in'

export interface Answer {
  status: number
  headers: Headers
  body: unknown
}

interface Question {
  method?: string
  who?: { token: string }
  /** Sent as JSON, or as it is when it is text. */
  body?: unknown
  headers?: Record<string, string>
}

/** A raw request, for what the typed caller could not even say. */
export async function ask(path: string, question: Question = {}, url = given('app')): Promise<Answer> {
  const { who, body, headers } = question
  const response = await fetch(url + path, {
    method: question.method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(who ? { authorization: `Bearer ${who.token}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? null : (JSON.parse(text) as unknown),
  }
}

export interface Known extends Person {
  name: string
  id: number
}

export async function enter(who: string, url = given('app')): Promise<Known> {
  const name = uniqueName(who)
  const person = await signIn(url, name)
  return { ...person, name, id: person.user.id }
}

export const codeOf = ({ body }: Answer): unknown => (body as { error?: { code: unknown } }).error?.code
