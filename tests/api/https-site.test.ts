import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../support/app'
import { ask } from '../support/ask'
import { askAsWritten } from '../support/ask-as-written'
import { uniqueName } from '../support/names'

describe('a site that is served over https', () => {
  let app: App
  beforeAll(async () => {
    app = await startApp({ env: { NEXTAUTH_URL: 'https://chat.example' } })
  })
  afterAll(() => app.stop())

  it('S-32 every answer tells browsers to come by https only', async () => {
    const page = await ask(`${app.url}/entrar`)
    const script = /\/_next\/static\/[^"]+\.js/.exec(page.text)![0]
    for (const path of [
      '/',
      '/entrar',
      '/nowhere',
      '/api/health',
      '/api/me',
      '/api/auth/csrf',
      script,
      '/%E0%A4%A',
    ]) {
      const { headers } = await ask(app.url + path)
      expect([path, headers.get('strict-transport-security')]).toEqual([path, 'max-age=63072000'])
    }
  })

  it('A-19 what changes something is refused to the same name without https', async () => {
    const from = (origin: string, host = 'chat.example') =>
      askAsWritten(`${app.url}/api/login`, {
        method: 'POST',
        headers: { host, origin, 'content-type': 'application/json' },
        body: JSON.stringify({ username: uniqueName('ana') }),
      })
    expect(await from('http://chat.example')).toMatchObject({ status: 403, code: 'cross_origin' })
    expect(await from('http://otra.example', 'otra.example')).toMatchObject({ code: 'cross_origin' })
    expect(await from('https://chat.example')).toMatchObject({ status: 201 })
    // From this machine there is no https to come by.
    const here = new URL(app.url).host
    expect(await from(`http://${here}`, here)).toMatchObject({ status: 201 })
  })
})

describe('a site behind a proxy that says by what its clients come', () => {
  let app: App
  beforeAll(async () => {
    app = await startApp({ env: { TRUST_PROXY: '1' } })
  })
  afterAll(() => app.stop())

  it('A-19 the proxy’s word is believed', async () => {
    const from = (origin: string, scheme: string) =>
      askAsWritten(`${app.url}/api/login`, {
        method: 'POST',
        headers: {
          ...{ host: 'chat.example', origin, 'content-type': 'application/json' },
          ...{ 'x-forwarded-for': '203.0.113.1', 'x-forwarded-proto': scheme },
        },
        body: JSON.stringify({ username: uniqueName('ana') }),
      })
    expect(await from('http://chat.example', 'https')).toMatchObject({ code: 'cross_origin' })
    expect(await from('https://chat.example', 'https')).toMatchObject({ status: 201 })
    expect(await from('http://chat.example', 'http')).toMatchObject({ status: 201 })
    // What stands before it was there when the proxy got it.
    expect(await from('http://chat.example', 'http, https')).toMatchObject({ code: 'cross_origin' })
    expect(await from('http://chat.example', 'https, http')).toMatchObject({ status: 201 })
  })

  it('S-32 and nothing is promised that NEXTAUTH_URL does not say', async () => {
    const plain = await startApp({ env: { NEXTAUTH_URL: 'http://chat.example' } })
    try {
      for (const { url } of [app, plain]) {
        expect((await ask(`${url}/entrar`)).headers.get('strict-transport-security')).toBeNull()
      }
    } finally {
      await plain.stop()
    }
  })
})
