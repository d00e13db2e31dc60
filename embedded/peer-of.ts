import type { IncomingMessage } from 'node:http'
import type { Peer } from '../lib/http/server/peer'

const FORWARDED =
  /^(forwarded|via|client-ip|true-client-ip|x-real-ip|x-client-ip|cf-connecting-ip|x-forwarded(-.+)?)$/

/** Taken from the socket, before Next adds forwarding headers of its own to every request. */
export function peerOf(request: IncomingMessage): Peer {
  const address = request.socket.remoteAddress ?? ''
  return {
    // IPv4, also on a socket that listens for both versions.
    address: address.replace(/^::ffff:(?=\d+\.)/, ''),
    forwarded: Object.keys(request.headers).some((name) => FORWARDED.test(name)),
  }
}
