import type { IncomingMessage } from 'node:http'
import { readSessionCookie } from '../lib/accounts/server/cookies'
import { readToken } from '../lib/accounts/server/token'
import { trustedAddress } from '../lib/http/server/client-address'
import { networkOf } from './network'
import { peerOf } from './peer-of'

/** Whom a request is counted for. */
export interface Requester {
  /** The user, if the request carries a token of ours; else the network. */
  who: string
  isUser: boolean
  /** Where it comes from. */
  network: string
}

/** Whether the session still lives is for the application to say: what has ended is limited all the same. */
export async function requesterOf(request: IncomingMessage): Promise<Requester> {
  const forwardedFor = String(request.headers['x-forwarded-for'] ?? '')
  const network = networkOf(trustedAddress(peerOf(request).address, forwardedFor))
  const token = tokenOf(request)
  const userId = token ? (await readToken(token))?.userId : undefined
  return userId === undefined
    ? { who: network, isUser: false, network }
    : { who: `user ${userId}`, isUser: true, network }
}

function tokenOf({ headers }: IncomingMessage): string | null {
  if (headers.authorization === undefined) return readSessionCookie(headers.cookie ?? null)
  return /^Bearer ([\w.-]+)$/i.exec(headers.authorization)?.[1] ?? null
}
