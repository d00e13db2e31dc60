import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../support/app'
import { ask, cookiesOf } from '../support/ask'
import { askAsWritten } from '../support/ask-as-written'
import { query } from '../support/database'
import { uniqueName } from '../support/names'

const login = (app: App, body: object, headers: Record<string, string> = {}) =>
  ask(`${app.url}/api/login`, { body, headers })

/** As a proxy passes it on that stands on this machine. */
const from = (address: string) => ({ 'x-forwarded-for': address })

const needsCode = { status: 403, code: 'admin_code_required' }

const claimAdmin = (app: App, { host, version }: { host: string; version?: '1.0' | '1.1' }) =>
  askAsWritten(`${app.url}/api/login`, {
    ...{ method: 'POST', version, body: '{"username":"admin"}' },
    headers: { host, 'content-type': 'application/json' },
  })

describe('the name admin', () => {
  let app: App
  beforeAll(async () => {
    app = await startApp({ env: { ADMIN_CODE: 'llave-de-la-casa' } })
  })
  afterAll(() => app.stop())

  it('A-12 from elsewhere admin needs the code of the installation; from this machine it is free to claim', async () => {
    const far = from('203.0.113.7')
    for (const code of [undefined, '', 'otra', 'llave-de-la-cas']) {
      expect(await login(app, { username: 'Admin', code }, far)).toMatchObject(needsCode)
    }
    expect(await claimAdmin(app, { host: 'chat.example' })).toMatchObject(needsCode)
    const near = await login(app, { username: 'admin' })
    expect(near.status).toBe(201)
    expect(near.body?.['user']).toMatchObject({ username: 'admin', role: 'admin' })
    const back = await login(app, { username: 'admin', code: 'llave-de-la-casa' }, far)
    expect(back.status).toBe(200)
    expect(await login(app, { username: 'admin', code: 'otra' }, far)).toMatchObject({
      status: 401,
      code: 'code_invalid',
    })
    expect(await login(app, { username: 'admin' })).toMatchObject({ status: 401, code: 'code_required' })
  })

  it('A-12 the code of the installation works for no other name', async () => {
    const username = uniqueName('ana')
    await login(app, { username })
    expect(await login(app, { username, code: 'llave-de-la-casa' })).toMatchObject({
      status: 401,
      code: 'code_invalid',
    })
  })
})

describe('A-12 behind a proxy nobody claims admin without the code of the installation', () => {
  const INSTALLATIONS: [string, Record<string, string>, object][] = [
    ['a proxy of ours, whatever it passes on', { TRUST_PROXY: '1' }, needsCode],
    ['an address that is not local', { NEXTAUTH_URL: 'https://chat.example' }, needsCode],
    ['with AUTH_MODE=open, too', { TRUST_PROXY: '1', AUTH_MODE: 'open' }, needsCode],
    ['none, and an address that is local', { NEXTAUTH_URL: 'http://localhost:3000' }, { status: 201 }],
  ]
  describe.each(INSTALLATIONS)('%s', (_name, env, expected) => {
    let app: App
    beforeAll(async () => {
      app = await startApp({ env })
    })
    afterAll(() => app.stop())

    it('A-12 as it is asked from this machine', async () => {
      // As nginx passes it on that was told nothing: in HTTP/1.0, under its own name for this server.
      const passedOn = { host: new URL(app.url).host, version: '1.0' } as const
      expect(await claimAdmin(app, passedOn)).toMatchObject(needsCode)
      expect(await login(app, { username: 'admin' })).toMatchObject(expected)
    })
  })
})

describe('a name that nobody may claim', () => {
  let app: App
  beforeAll(async () => {
    app = await startApp()
  })
  afterAll(() => app.stop())

  it('A-13 a user who has no code cannot be claimed by name, until an admin issues one', async () => {
    const username = uniqueName('antigua')
    await query(
      app.env['DATABASE_URL']!,
      'insert into users (username, username_key, username_skeleton, username_drawn) values ($1, $1, $1, $1)',
      [username],
    )
    expect(await login(app, { username })).toMatchObject({ status: 401, code: 'code_required' })
    expect(await login(app, { username, code: 'AAAAA' })).toMatchObject({ status: 401, code: 'code_invalid' })
    const admin = await login(app, { username: 'admin' })
    const { id } = (
      await query<{ id: number }>(app.env['DATABASE_URL']!, 'select id from users where username = $1', [
        username,
      ])
    )[0]!
    const issued = await ask(`${app.url}/api/users/admin/users/${String(id)}/code`, {
      method: 'POST',
      headers: { cookie: cookiesOf(admin) },
    })
    expect((await login(app, { username, code: issued.body!['code'] })).status).toBe(200)
  })

  it('A-14 a bare name identifies nobody without a session, and may only repeat one’s own with one', async () => {
    const [ana, victim] = [uniqueName('ana'), uniqueName('beto')]
    const cookie = cookiesOf(await login(app, { username: ana }))
    await login(app, { username: victim })
    const me = (headers: Record<string, string>, search = '') =>
      ask(`${app.url}/api/me${search}`, { headers })
    expect(await me({ 'x-username': victim })).toMatchObject({ status: 401, code: 'unauthenticated' })
    expect(await me({}, `?username=${victim}`)).toMatchObject({ status: 401, code: 'unauthenticated' })
    expect(await me({ 'x-username': victim, cookie })).toMatchObject({
      status: 403,
      code: 'identity_mismatch',
    })
    expect(await me({ cookie }, `?username=${victim}`)).toMatchObject({
      status: 403,
      code: 'identity_mismatch',
    })
    expect((await me({ 'x-username': ana.toUpperCase(), cookie })).status).toBe(200)
    expect((await me({ 'x-username': 'ÿþ', cookie })).status).toBe(403)
    for (const search of [`?username=${victim}`, `?username=${ana}&username=${victim}`]) {
      expect(await me({ 'x-username': ana, cookie }, search)).toMatchObject({
        status: 403,
        code: 'identity_mismatch',
      })
    }
  })
})

describe('AUTH_MODE=open', () => {
  let app: App
  beforeAll(async () => {
    app = await startApp({ env: { AUTH_MODE: 'open', ADMIN_CODE: 'llave-de-la-casa' } })
  })
  afterAll(() => app.stop())

  it('A-15 any name signs in without proof, and gets no code', async () => {
    const username = uniqueName('ana')
    const first = await login(app, { username })
    expect(first.status).toBe(201)
    expect(first.body).not.toHaveProperty('code')
    expect((await login(app, { username })).status).toBe(200)
  })

  it('A-15 a bare name is believed, in a header or in the query, if a user has it', async () => {
    const username = uniqueName('ñandú')
    await login(app, { username })
    const header = Buffer.from(username).toString('latin1')
    const byHeader = await ask(`${app.url}/api/me`, { headers: { 'x-username': header } })
    expect(byHeader.body).toMatchObject({ user: { username } })
    const byQuery = await ask(`${app.url}/api/me?username=${encodeURIComponent(username)}`)
    expect(byQuery.body).toMatchObject({ user: { username } })
    expect(await ask(`${app.url}/api/me?username=nadie`)).toMatchObject({
      status: 401,
      code: 'unauthenticated',
    })
  })

  it('A-15 only admin needs the code of the installation, and the server says in which mode it is', async () => {
    expect(await login(app, { username: 'admin' })).toMatchObject({
      status: 403,
      code: 'admin_code_required',
    })
    expect((await login(app, { username: 'admin', code: 'llave-de-la-casa' })).status).toBe(201)
    const headers = { 'x-username': 'Admin' }
    for (const path of ['/api/users/admin/users/online', '/api/me?username=admin']) {
      expect(await ask(app.url + path, { headers })).toMatchObject({ status: 401, code: 'unauthenticated' })
    }
    expect(app.output()).toContain('AUTH_MODE=open')
  })
})
