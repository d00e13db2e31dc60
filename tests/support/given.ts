/** What the runner hands to a layer's processes. */
const NAMES = {
  /** An administrator's URL of the Postgres server of this run. */
  server: 'TEST_SERVER_URL',
  /** All databases of this run begin so; `<prefix>_template` is migrated. */
  prefix: 'TEST_DATABASE_PREFIX',
  /** Where a pooler in front of it listens, if the tests go through one. */
  pooler: 'TEST_POOLER_URL',
  /** A folder that goes when the run ends. */
  folder: 'TEST_FOLDER',
  /** The application that runs for the layer as a whole. */
  app: 'TEST_APP_URL',
  /** The same, where nothing is pushed: pages poll. */
  pollingApp: 'TEST_POLLING_APP_URL',
  /** The server that the layer's tests of the push protocol are about. */
  push: 'TEST_PUSH_TARGET',
  /** Its database. */
  pollingDatabase: 'TEST_POLLING_DATABASE_URL',
} as const

type What = keyof typeof NAMES

export const givenIfAny = (what: What): string | undefined => process.env[NAMES[what]] || undefined

export function given(what: What): string {
  const value = givenIfAny(what)
  if (!value) throw new Error(`${NAMES[what]} is missing: start the tests with “npm test”.`)
  return value
}

export function handOver(values: Partial<Record<What, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([what, value]) => [NAMES[what as What], value]))
}
