import { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { UpgradeRequest } from './accept-sockets'

/** An upgrade request in the form in which the front door sends it with its socket. */
export interface HandedOverUpgrade {
  url: string
  headers: IncomingMessage['headers']
  head: string
  address: string | null
}

export type HandoverMessage = { upgrade: HandedOverUpgrade }

export function toHandover(request: IncomingMessage, head: Buffer, address: string | null): HandoverMessage {
  const { url = '', headers } = request
  return { upgrade: { url, headers, head: head.toString('base64'), address } }
}

export function fromHandover(
  { url, headers, head, address }: HandedOverUpgrade,
  socket: Duplex,
): UpgradeRequest {
  const request = Object.assign(new IncomingMessage(socket as Socket), { method: 'GET', url, headers })
  return { request, socket, head: Buffer.from(head, 'base64'), address }
}
