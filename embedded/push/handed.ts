import { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Knock } from './door'

/** A socket's upgrade request, as the front door hands it over beside the socket. */
export interface Handed {
  url: string
  headers: IncomingMessage['headers']
  head: string
  address: string | null
}

export type ToPush = { upgrade: Handed }

export function handOver(request: IncomingMessage, head: Buffer, address: string | null): ToPush {
  const { url = '', headers } = request
  return { upgrade: { url, headers, head: head.toString('base64'), address } }
}

export function takeOver({ url, headers, head, address }: Handed, socket: Duplex): Knock {
  const request = Object.assign(new IncomingMessage(socket as Socket), { method: 'GET', url, headers })
  return { request, socket, head: Buffer.from(head, 'base64'), address }
}
