import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import nextConfig from '../next.config.js'
import { distDir, root } from './paths'
import { refuse } from './raw-refusal'

const PREFIX = '/_next/static/'
const TYPES: Record<string, string> = {
  '.js': 'application/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}
const COMPRESSED = new Set(['.js', '.css', '.svg'])
/** Their names change with their content. */
const FOR_EVER = 'public, max-age=31536000, immutable'

const everywhere = ((await nextConfig.headers?.()) ?? []).flatMap(({ headers }) => headers)
const [toBrotli, toGzip] = [promisify(brotliCompress), promisify(gzip)]
const compressors = {
  br: (content: Buffer) => toBrotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (content: Buffer) => toGzip(content),
}

type Encoding = keyof typeof compressors

/**
 * Answers requests for the files of the build, which it reads and compresses once. Null: it is none of them, or the
 * request asks for more than the whole file, which Next knows how to answer.
 */
export function staticFiles() {
  const folder = path.join(root, distDir, 'static')
  const names = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/')),
  )
  const contents = new Map<string, Promise<Buffer>>()

  const once = (key: string, make: () => Promise<Buffer>): Promise<Buffer> => {
    const made = contents.get(key) ?? make()
    contents.set(key, made)
    made.catch(() => contents.delete(key))
    return made
  }
  const contentOf = (name: string) => once(name, () => readFile(path.join(folder, name)))
  const compressedOf = (name: string, encoding: Encoding) =>
    once(`${encoding} ${name}`, async () => compressors[encoding](await contentOf(name)))

  return (request: IncomingMessage, response: ServerResponse): (() => Promise<void>) | null => {
    const { method, url = '', headers } = request
    if (!url.startsWith(PREFIX)) return null
    const name = url.slice(PREFIX.length).split('?')[0]!
    const type = TYPES[path.extname(name)]
    if (!type || !names.has(name) || headers.range !== undefined || isConditional(request)) return null
    // Next would answer 500.
    if (method !== 'GET' && method !== 'HEAD') return async () => refuse(response, 'method_not_allowed')
    return async () => {
      for (const { key, value } of everywhere) response.setHeader(key, value)
      response.setHeader('content-type', type)
      response.setHeader('cache-control', FOR_EVER)
      const isCompressed = COMPRESSED.has(path.extname(name))
      if (isCompressed) response.setHeader('vary', 'Accept-Encoding')
      const encoding = isCompressed ? accepted(String(headers['accept-encoding'] ?? '')) : null
      if (encoding) response.setHeader('content-encoding', encoding)
      const content = await (encoding ? compressedOf(name, encoding) : contentOf(name))
      response.setHeader('content-length', content.length)
      response.end(method === 'HEAD' ? undefined : content)
    }
  }
}

const isConditional = ({ headers }: IncomingMessage) =>
  headers['if-none-match'] !== undefined || headers['if-modified-since'] !== undefined

/** Who refuses one by `q=0` is answered by the other, or as it is. */
function accepted(header: string): Encoding | null {
  const names = header
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0])
  return (['br', 'gzip'] as const).find((encoding) => names.includes(encoding)) ?? null
}
