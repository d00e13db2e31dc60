import { z } from 'zod'
import { DEFAULT_TIME_ZONE } from './time/default-zone'

const port = z.coerce.number().int().min(1).max(65535)
const flag = z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1')
const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/\S+$/, 'must look like postgresql://user:password@host:5432/database')
const host = z
  .string()
  .regex(/^([a-z0-9.-]+|\[[0-9a-f:.]+\])$/i, 'must be the name of a host, without a scheme or a port')
const timeZone = z.string().refine(isTimeZone, 'must be the name of a time zone, such as America/Lima')

/** Every variable that the application knows; `embedded/` supplies the ones that are missing. */
const schema = z
  .object({
    PORT: port.default(3000),
    HOST: z.string().default('127.0.0.1'),
    DATA_DIR: z.string().default('.data'),
    DATABASE_URL: postgresUrl.optional(),
    DIRECT_URL: postgresUrl.optional(),
    PUSHER_APP_ID: z.string().optional(),
    PUSHER_KEY: z.string().optional(),
    PUSHER_SECRET: z.string().optional(),
    PUSHER_CLUSTER: z
      .string()
      .regex(/^[a-z0-9-]+$/, 'must look like mt1')
      .optional(),
    PUSHER_HOST: host.optional(),
    PUSHER_PORT: port.optional(),
    PUSHER_USE_TLS: flag.optional(),
    PUSHER_PUBLIC_HOST: host.optional(),
    PUSHER_PUBLIC_PORT: port.optional(),
    PUSHER_PUBLIC_TLS: flag.optional(),
    PUSH: z.enum(['auto', 'off']).default('auto'),
    PUSH_PORT: port.optional(),
    NEXTAUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
    NEXTAUTH_URL: z.url({ protocol: /^https?$/ }).optional(),
    TRUST_PROXY: z.coerce.number().int().min(0).max(16).default(0),
    AUTH_MODE: z.enum(['claim', 'open']).default('claim'),
    ADMIN_CODE: z.string().min(8, 'must have at least 8 characters').optional(),
    RATE_LIMITS: z.enum(['on', 'off']).default('on'),
    REDIS_URL: z
      .string()
      .regex(/^rediss?:\/\/\S+$/, 'must look like redis://host:6379')
      .optional(),
    APP_TIME_ZONE: timeZone.default(DEFAULT_TIME_ZONE),
    APP_LOCALE: z.enum(['es', 'en']).default('es'),
    PREPARED_STATEMENTS: z.enum(['on', 'off']).optional(),
    ONLY_INSTANCE: z.enum(['on', 'off']).optional(),
    API_ANSWERED_BY: z.enum(['front-door', 'next']).default('front-door'),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  })
  .superRefine((values, context) => {
    const given = PUSHER_CREDENTIALS.filter((name) => values[name] !== undefined)
    if (given.length === 0 || given.length === PUSHER_CREDENTIALS.length) return
    const missing = PUSHER_CREDENTIALS.filter((name) => values[name] === undefined)
    context.addIssue({
      code: 'custom',
      path: [missing[0]!],
      message: `is missing, while ${given.join(', ')} is set`,
    })
  })

const PUSHER_CREDENTIALS = ['PUSHER_APP_ID', 'PUSHER_KEY', 'PUSHER_SECRET'] as const

export type Env = z.output<typeof schema>

/** What the launcher and a deployment read first: values, or one line for each that will not do. */
export function parseEnv(source: Record<string, string | undefined>): { env: Env } | { problems: string[] } {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()))
  const parsed = schema.safeParse(given)
  if (parsed.success) return { env: parsed.data }
  // The value is not repeated: it may be a secret.
  return { problems: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) }
}

let parsed: Env | undefined

/** Parsed once, on first use: a build has no variables and needs none. */
export function env(): Env {
  if (parsed) return parsed
  const answer = parseEnv(process.env)
  if ('problems' in answer) throw new Error(`Bad configuration. ${answer.problems.join('. ')}`)
  return (parsed = answer.env)
}

/** What only a running server needs, whoever started it. */
export function requiredToServe(values: Env): string[] {
  return [
    values.DATABASE_URL ? [] : ['DATABASE_URL: is missing'],
    values.NEXTAUTH_SECRET ? [] : ['NEXTAUTH_SECRET: is missing (a random text of 32 characters or more)'],
  ].flat()
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
