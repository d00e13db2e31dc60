import { describe, expect, it } from 'vitest'
import { type Env, parseEnv, requiredToServe } from '@/lib/env'

const SECRET = 'a secret that must never be repeated anywhere'

function valuesOf(source: Record<string, string | undefined>): Env {
  const answer = parseEnv(source)
  if ('problems' in answer) throw new Error(answer.problems.join('\n'))
  return answer.env
}

function problemsOf(source: Record<string, string>): string[] {
  const answer = parseEnv(source)
  return 'problems' in answer ? answer.problems : []
}

describe('V-1 no variable has to be set', () => {
  it('V-1 an empty environment has the defaults', () => {
    expect(valuesOf({})).toEqual({
      PORT: 3000,
      HOST: '127.0.0.1',
      DATA_DIR: '.data',
      PUSH: 'auto',
      TRUST_PROXY: 0,
      AUTH_MODE: 'claim',
      RATE_LIMITS: 'on',
      APP_TIME_ZONE: 'America/Lima',
      APP_LOCALE: 'es',
      API_ANSWERED_BY: 'front-door',
      LOG_LEVEL: 'info',
    })
  })

  it('V-1 an empty value is the same as none', () => {
    expect(valuesOf({ PORT: '', DATABASE_URL: '  ', ADMIN_CODE: undefined })).toEqual(valuesOf({}))
  })

  it('V-1 unknown variables are left alone', () => {
    expect(valuesOf({ PATH: '/bin', HOME: '/' })).toEqual(valuesOf({}))
  })
})

it('V-2 values are returned with their type, not as text', () => {
  const values = valuesOf({
    PORT: '8080',
    TRUST_PROXY: '2',
    PUSHER_USE_TLS: 'true',
    PUSHER_PUBLIC_TLS: '0',
    DATABASE_URL: 'postgres://ana:x@host/chat',
  })
  expect(values).toMatchObject({ PORT: 8080, TRUST_PROXY: 2, PUSHER_USE_TLS: true, PUSHER_PUBLIC_TLS: false })
  expect(values.DATABASE_URL).toBe('postgres://ana:x@host/chat')
})

describe('V-3 an invalid value is one line that names its variable', () => {
  it.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', 'eighty'],
    ['PORT', '80.5'],
    ['DATABASE_URL', 'mysql://host/chat'],
    ['DATABASE_URL', 'postgres://a b'],
    ['PUSH', 'on'],
    ['PUSHER_USE_TLS', 'yes'],
    ['NEXTAUTH_SECRET', 'short'],
    ['NEXTAUTH_URL', 'ftp://host'],
    ['TRUST_PROXY', '-1'],
    ['AUTH_MODE', 'closed'],
    ['ADMIN_CODE', '1234567'],
    ['RATE_LIMITS', 'true'],
    ['REDIS_URL', 'http://host:6379'],
    ['APP_TIME_ZONE', 'America/Springfield'],
    ['APP_LOCALE', 'fr'],
    ['LOG_LEVEL', 'loud'],
  ])('V-3 %s=%s', (name, value) => {
    const problems = problemsOf({ [name]: value })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(new RegExp(`^${name}: [^\n]+$`))
  })

  it('V-3 all of them at once, not only the first', () => {
    expect(problemsOf({ PORT: 'x', AUTH_MODE: 'x', LOG_LEVEL: 'x' })).toHaveLength(3)
  })
})

it('V-4 a value is never repeated, because it may be a secret', () => {
  const names = ['DATABASE_URL', 'REDIS_URL', 'NEXTAUTH_URL', 'APP_TIME_ZONE', 'AUTH_MODE', 'PORT']
  const problems = problemsOf(Object.fromEntries(names.map((name) => [name, SECRET])))
  expect(problems).toHaveLength(names.length)
  expect(problems.join('\n')).not.toContain(SECRET)
})

describe('V-5 Pusher’s credentials come together or not at all', () => {
  it('V-5 all three', () => {
    const all = { PUSHER_APP_ID: '1', PUSHER_KEY: 'key', PUSHER_SECRET: SECRET }
    expect(valuesOf(all)).toMatchObject(all)
  })

  it('V-5 one alone names a missing one, and what is set', () => {
    expect(problemsOf({ PUSHER_KEY: 'key' })).toEqual(['PUSHER_APP_ID: is missing, while PUSHER_KEY is set'])
    expect(problemsOf({ PUSHER_APP_ID: '1', PUSHER_KEY: 'key' })).toEqual([
      'PUSHER_SECRET: is missing, while PUSHER_APP_ID, PUSHER_KEY is set',
    ])
  })
})

it('V-6 a server needs a database and a secret', () => {
  expect(requiredToServe(valuesOf({})).map((line) => line.split(':')[0])).toEqual([
    'DATABASE_URL',
    'NEXTAUTH_SECRET',
  ])
  expect(
    requiredToServe(valuesOf({ DATABASE_URL: 'postgres://host/chat', NEXTAUTH_SECRET: SECRET })),
  ).toEqual([])
})
