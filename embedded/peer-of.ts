import type { IncomingMessage } from 'node:http'
import type { Peer } from '../lib/http/server/peer'

const FORWARDED =
  /^(forwarded|via|client-ip|true-client-ip|x-real-ip|x-client-ip|cf-connecting-ip|cdn-loop|x-forwarded(-.+)?|x-envoy-.+|x-cluster-client-ip)$/

/** Taken from the socket, before Next adds forwarding headers of its own to every request. */
export function peerOf(request: IncomingMessage): Peer {
  const address = request.socket.remoteAddress ?? ''
  return {
    // IPv4, also on a socket that listens for both versions.
    address: address.replace(/^::ffff:(?=\d+\.)/, ''),
    // A proxy that was told nothing says nothing; nginx then speaks HTTP/1.0, which no browser does.
    forwarded:
      request.httpVersion === '1.0' || Object.keys(request.headers).some((name) => FORWARDED.test(name)),
  }
}
