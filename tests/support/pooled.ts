import { given, givenIfAny } from './given'

/** A database of this run as it is reached through the pooler, if the tests go through one. */
export function throughPooler(url: string): string {
  const pooler = givenIfAny('pooler')
  return pooler && isAt(url, given('server')) ? at(url, pooler) : url
}

/** The same without it: for migrations, and for what belongs to a session. */
export function pastPooler(url: string): string {
  const pooler = givenIfAny('pooler')
  return pooler && isAt(url, pooler) ? at(url, given('server')) : url
}

const isAt = (url: string, server: string): boolean => new URL(url).host === new URL(server).host

function at(url: string, server: string): string {
  const moved = new URL(server)
  moved.pathname = new URL(url).pathname
  return moved.href
}
