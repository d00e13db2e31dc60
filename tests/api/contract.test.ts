import { describe, expect, it } from 'vitest'
import { endpointsByTopic } from '@/lib/server/reference/endpoints'
import { ask } from '../support/ask'
import { given } from '../support/given'
import { uniqueName } from '../support/names'
import { expectRefusal } from '../support/refusal'
import { signIn } from '../support/sign-in'

const app = given('app')
const endpoints = Object.values(endpointsByTopic).flat()

describe('K-1 an unknown address below /api is 404, for any method', () => {
  it.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])('K-1 %s', async (method) => {
    for (const path of [
      '/api',
      '/api/',
      '/api/nothing',
      '/api/me/nothing',
      '/api/login/x/y',
      '/api/..%2f.env',
    ]) {
      expectRefusal(await ask(app + path, { method }), 404, 'not_found', path)
    }
  })
})

describe('K-2 a known address answers 405 and Allow to a method it does not know', () => {
  it('K-2 every endpoint, every method', async () => {
    const paths = [...new Set(endpoints.map(({ path }) => path))]
    for (const path of paths) {
      const known = endpoints
        .filter((endpoint) => endpoint.path === path)
        .map(({ method }) => method as string)
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter(
        (each) => !known.includes(each),
      )) {
        const answer = await ask(app + path.replace(/:\w+/g, '1'), { method })
        expectRefusal(answer, 405, 'method_not_allowed', `${method} ${path}`)
        for (const each of known) expect(answer.headers.get('allow')).toContain(each)
      }
    }
  })

  it('K-2 OPTIONS lists the methods, and grants nothing to another site', async () => {
    const answer = await ask(`${app}/api/me`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'PATCH' },
    })
    expect([answer.status, answer.headers.get('allow')]).toEqual([204, 'GET, PATCH, HEAD, OPTIONS'])
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })
})

it('K-3 every endpoint that is not public is 401 without a session', async () => {
  for (const { method, path, access } of endpoints.filter((each) => each.access !== 'public')) {
    const answer = await ask(app + path.replace(/:\w+/g, '1'), {
      method,
      ...(method === 'GET' ? {} : { body: {} }),
    })
    expectRefusal(answer, 401, 'unauthenticated', `${method} ${path} (${access})`)
  }
})

it('K-4 a trailing slash makes no difference', async () => {
  expect((await ask(`${app}/api/health/`)).status).toBe(200)
  expectRefusal(await ask(`${app}/api/nothing/`), 404, 'not_found')
  expectRefusal(await ask(`${app}/api/me/`), 401, 'unauthenticated')
  expect((await ask(`${app}/api/login/`, { body: { username: uniqueName('ana') } })).status).toBe(201)
  expect((await ask(`${app}/entrar/`)).status).toBe(200)
})

describe('K-6 a request from another site’s page is refused', () => {
  const evil: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: `${app}.evil.example` },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]
  it.each(evil)('K-6 %j', async (headers) => {
    const ana = await signIn(app, uniqueName('ana'))
    const change = {
      method: 'PATCH',
      body: { estado: 'tomada' },
      headers: { ...headers, cookie: ana.cookie },
    }
    expectRefusal(await ask(`${app}/api/me`, change), 403, 'cross_origin')
    expectRefusal(
      await ask(`${app}/api/logout`, { ...change, method: 'POST', body: {} }),
      403,
      'cross_origin',
    )
    const login = await ask(`${app}/api/login`, { body: { username: uniqueName('eva') }, headers })
    expectRefusal(login, 403, 'cross_origin')
    expect((await ask(`${app}/api/me`, { headers: { cookie: ana.cookie } })).body).toEqual({ user: ana.user })
  })

  it('K-6 our own page, and a program that is no browser, are allowed', async () => {
    const ana = await signIn(app, uniqueName('ana'))
    const ours: Record<string, string>[] = [
      { origin: app, 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
      {},
    ]
    for (const headers of ours) {
      const change = {
        method: 'PATCH',
        body: { estado: 'aquí' },
        headers: { ...headers, cookie: ana.cookie },
      }
      expect((await ask(`${app}/api/me`, change)).status).toBe(200)
    }
  })
})

describe('K-7 one’s own details', () => {
  const change = async (body: object) => {
    const ana = await signIn(app, uniqueName('ana'))
    return ask(`${app}/api/me`, { method: 'PATCH', body, headers: { cookie: ana.cookie } })
  }

  it('K-7 estado is any short text, and an empty one is N/D again', async () => {
    expect((await change({ estado: '  de viaje 🧳 ' })).body?.['user']).toMatchObject({
      estado: 'de viaje 🧳',
    })
    expect((await change({ estado: ' ' })).body?.['user']).toMatchObject({ estado: 'N/D' })
  })

  it('K-7 invalid values are refused, unknown fields ignored', async () => {
    expect(await change({ estado: 'x'.repeat(81) })).toMatchObject({ status: 422, code: 'invalid_value' })
    expect(await change({ estado: 'a\0b' })).toMatchObject({ status: 422, code: 'invalid_value' })
    expect(await change({ estado: 3 })).toMatchObject({ status: 400, code: 'bad_request' })
    expect(await change({ hide_last_seen: 'yes' })).toMatchObject({ status: 400, code: 'bad_request' })
    expect(await change({ appear_offline_until: 'soon' })).toMatchObject({
      status: 422,
      code: 'invalid_value',
    })
    expect((await change({ role: 'admin', username: 'otra' })).code).toBe('identity_mismatch')
    expect((await change({ role: 'admin' })).body?.['user']).toMatchObject({ role: 'user' })
  })
})

describe('K-8 the service describes itself', () => {
  it('K-8 its health', async () => {
    const answer = await ask(`${app}/api/health`)
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ ok: true, database: true, version: expect.any(String) as string })
  })

  it('K-8 its reference lists every endpoint', async () => {
    const { body } = await ask(`${app}/api/openapi.json`)
    expect(body).toMatchObject({ openapi: '3.1.0' })
    const paths = body!['paths'] as Record<string, Record<string, unknown>>
    for (const { path, method } of endpoints) {
      expect(paths[path.replace(/:(\w+)/g, '{$1}')], path).toHaveProperty(method.toLowerCase())
    }
    expect((await ask(`${app}/docs`)).text).toContain('/api/login')
  })

  it('K-8 HEAD is GET without the body', async () => {
    const answer = await ask(`${app}/api/health`, { method: 'HEAD' })
    expect([answer.status, answer.text]).toEqual([200, ''])
  })
})

it.each([
  '/.env',
  '/.git/config',
  '/prisma/schema.prisma',
  '/package.json',
  '/_next/static/../../package.json',
  '/app/x',
])('K-9 %s is nobody’s business: 404', async (path) => {
  expect((await ask(app + path)).status).toBe(404)
})

it('K-11 an older address works, and names the address that replaces it', async () => {
  const older = endpoints.filter((endpoint) => endpoint.replacedBy)
  expect(older.length).toBeGreaterThan(0)
  for (const { method, path, replacedBy } of older) {
    const answer = await ask(app + path.replace(/:\w+/g, '1'), {
      method,
      ...(method === 'GET' ? {} : { body: {} }),
    })
    expect(answer.headers.get('deprecation'), path).toMatch(/^@\d+$/)
    expect(answer.headers.get('link'), path).toBe(`<${String(replacedBy)}>; rel="successor-version"`)
  }
  expect((await ask(`${app}/api/health`)).headers.get('deprecation')).toBeNull()
})
