import { get } from 'node:http'
import { gzipSync } from 'node:zlib'

/** What a browser loads of scripts before a page comes to life: each with its compressed bytes. */
export async function scriptsOf(url: string, path: string, cookie = ''): Promise<Map<string, number>> {
  const { body } = await read(url + path, cookie)
  // Only for browsers that know no modules, of which there are none left that could show the page.
  const html = body.toString('utf8').replaceAll(/<script[^>]*\snomodule[^>]*>/gi, '')
  // Those that the page asks for, and those that what is on it will ask for.
  const found = [...html.matchAll(/static\/chunks\/[\w.~-]+\.js/g)].map(([chunk]) => `/_next/${chunk}`)
  if (found.length === 0) throw new Error(`${path} names no scripts.`)
  const sizes = new Map<string, number>()
  for (const script of new Set(found)) sizes.set(script, compressed(await read(url + script)))
  return sizes
}

export const bytesOf = (scripts: Map<string, number>): number =>
  [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0)

interface Received {
  body: Buffer
  isCompressed: boolean
}

const compressed = ({ body, isCompressed }: Received) => (isCompressed ? body : gzipSync(body)).length

/** As it comes over the wire, when it is a script; a page is asked for as it is. */
function read(url: string, cookie?: string): Promise<Received> {
  const headers = cookie === undefined ? { 'accept-encoding': 'gzip' } : { cookie }
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url}: ${String(response.statusCode)}`))
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        resolve({ body: Buffer.concat(parts), isCompressed: response.headers['content-encoding'] === 'gzip' })
      })
    }).on('error', reject)
  })
}
