import { z } from 'zod'

const seconds = (by: number) => z.coerce.number().positive().max(600).default(by)
const many = (by: number) => z.coerce.number().int().positive().default(by)
const list = z
  .string()
  .transform((text) => text.split(',').map((each) => each.trim()))
  .transform((each) => each.filter(Boolean))
const origins = list.pipe(z.array(z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin)))
const port = z.coerce.number().int().min(1).max(65535)

export const WEBHOOK_EVENTS = [
  'channel_occupied',
  'channel_vacated',
  'member_added',
  'member_removed',
  'client_event',
  'cache_miss',
] as const

const schema = z.object({
  PUSHER_APP_ID: z.string().regex(/^[\w-]+$/, 'must be of letters, digits, _ and -'),
  PUSHER_KEY: z.string().regex(/^[\w-]+$/, 'must be of letters, digits, _ and -'),
  PUSHER_SECRET: z.string().min(8, 'must have at least 8 characters'),
  HOST: z.string().default('127.0.0.1'),
  PUSHER_PORT: port.optional(),
  PUSH_PORT: port.optional(),
  /** Pages of these may connect. If empty: all pages, or only its own behind the front door. */
  PUSH_ORIGINS: origins.default([]),
  NEXTAUTH_URL: z.url().optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(16).default(0),
  PUSH_ACTIVITY_TIMEOUT: seconds(10),
  PUSH_PONG_TIMEOUT: seconds(30),
  PUSH_DRAIN: seconds(5),
  PUSH_MAX_CONNECTIONS: many(10_000),
  PUSH_MAX_PER_ADDRESS: many(2_000),
  PUSH_MAX_BUFFERED: many(1_000_000),
  PUSH_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  PUSH_WEBHOOK_EVENTS: list.pipe(z.array(z.enum(WEBHOOK_EVENTS))).default([...WEBHOOK_EVENTS]),
  PUSH_WEBHOOK_PREFIX: z.string().default(''),
})

export type Settings = z.output<typeof schema>

/** The settings, or one line for each that is missing or wrong. Credentials have no defaults. */
export function readSettings(source: NodeJS.ProcessEnv): { settings: Settings } | { problems: string[] } {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()))
  const parsed = schema.safeParse(given)
  if (parsed.success) return { settings: parsed.data }
  // The value is not repeated: it may be a secret.
  const problem = ({ path, message }: z.core.$ZodIssue) => {
    const name = path[0]!
    return `${String(name)}: ${String(name) in given ? message : 'is missing'}`
  }
  return { problems: parsed.error.issues.map(problem) }
}
