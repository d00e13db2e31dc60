import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { request } from 'node:http'
import { given } from '../support/given'

interface Answer {
  status: number
  headers: Record<string, unknown>
  body: Buffer
}

/** Without a client that decompresses, or that sends headers of its own. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(given('app') + path, { method, headers, agent: false })
    asked.on('error', reject).on('response', (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        resolve({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(parts) }),
      )
    })
    asked.end()
  })
}

let script: string
let style: string
beforeAll(async () => {
  const page = (await ask('/entrar')).body.toString()
  script = /\/_next\/static\/[^"]+\.js/.exec(page)![0]
  style = /\/_next\/static\/[^"]+\.css/.exec(page)![0]
})

describe('S-35 the files of the build', () => {
  it('S-35 are kept for ever, in the encoding that is accepted, with the headers of every answer', async () => {
    for (const path of [script, style]) {
      const whole = await ask(path)
      expect(whole.status).toBe(200)
      expect(whole.headers).toMatchObject({
        'cache-control': 'public, max-age=31536000, immutable',
        'content-type': expect.stringMatching(
          /^(application\/javascript|text\/css); charset=UTF-8$/,
        ) as string,
        'content-length': String(whole.body.length),
        vary: 'Accept-Encoding',
        'x-content-type-options': 'nosniff',
      })
      expect(whole.headers['content-encoding']).toBeUndefined()
      const zipped = await ask(path, { 'accept-encoding': 'gzip, deflate' })
      expect(zipped.headers['content-encoding']).toBe('gzip')
      expect(gunzipSync(zipped.body).equals(whole.body)).toBe(true)
      const brotli = await ask(path, { 'accept-encoding': 'gzip;q=0.5, BR' })
      expect(brotli.headers['content-encoding']).toBe('br')
      expect(brotli.body.length).toBeLessThan(zipped.body.length)
      const refused = await ask(path, { 'accept-encoding': 'br;q=0, gzip;q=0' })
      expect(refused.headers['content-encoding']).toBeUndefined()
      const head = await ask(path, {}, 'HEAD')
      expect([head.headers['content-length'], head.body.length]).toEqual([String(whole.body.length), 0])
    }
  })

  it('S-35 in parts or if changed as Next answers, by another method not at all', async () => {
    const part = await ask(script, { range: 'bytes=0-9' })
    expect([part.status, part.body.length]).toEqual([206, 10])
    const { etag } = (await ask(script, { 'if-modified-since': new Date(0).toUTCString() })).headers
    expect((await ask(script, { 'if-none-match': String(etag) })).status).toBe(304)
    expect((await ask(script, {}, 'DELETE')).status).toBe(405)
    for (const path of [
      `${script}x`,
      '/_next/static/',
      '/_next/static/chunks',
      '/_next/static/../BUILD_ID',
    ]) {
      expect([path, (await ask(path)).status]).not.toEqual([path, 200])
    }
  })
})
