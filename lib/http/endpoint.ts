import * as z from 'zod/mini'

/**
 * One endpoint is one value: read by its route, by the browser, by the tests and by the API's
 * reference page.
 */
export interface Endpoint<
  Input extends z.ZodMiniType = z.ZodMiniType,
  Output extends z.ZodMiniType = z.ZodMiniType,
  Access extends AccessLevel = AccessLevel,
> {
  method: Method
  /** With `:name` where a part of the path is input. */
  path: string
  /** Who may call it: anyone, who is signed in, or an admin. */
  access: Access
  input: Input
  output: Output
  /** Refused to pages of another site even when no cookie comes along. */
  sameOriginOnly: boolean
  /** Answers 201 when it made something new, beside 200. */
  creates: boolean
  /** Where a bare name of who asks is looked for; empty where every name is somebody else's. */
  askerFields: readonly string[]
  /** With AUTH_MODE=open, a name that nobody has is created by this call. */
  welcomesNewNames: boolean
  /** A form will do as well as JSON: what calls it is not ours to change. */
  form: boolean
  /** Being asked says that who asks is here; not where the asking itself is about that. */
  countsAsSeen: boolean
  /** Of an older name for the same thing, which goes on working: the address that new programs use. */
  replacedBy: string | null
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Whether its input comes in a body rather than in the address. */
export const hasBody = ({ method }: Pick<Endpoint, 'method'>): boolean =>
  method !== 'GET' && method !== 'DELETE'
export type AccessLevel = 'public' | 'user' | 'admin'
export type InputOf<E extends Endpoint> = z.output<E['input']>
export type CallOf<E extends Endpoint> = z.input<E['input']>
export type OutputOf<E extends Endpoint> = z.output<E['output']>

interface Description<Input, Output, Access> {
  method: Method
  path: string
  access?: Access
  input?: Input
  output?: Output
  sameOriginOnly?: boolean
  creates?: boolean
  askerFields?: readonly string[]
  welcomesNewNames?: boolean
  form?: boolean
  countsAsSeen?: boolean
  replacedBy?: string
}

export const Nothing = z.object({})
const endpoints = new WeakSet<object>()

export function endpoint<
  Input extends z.ZodMiniType = typeof Nothing,
  Output extends z.ZodMiniType = typeof Nothing,
  Access extends AccessLevel = 'user',
>(description: Description<Input, Output, Access>): Endpoint<Input, Output, Access> {
  const value = {
    access: 'user' as Access,
    input: Nothing as unknown as Input,
    output: Nothing as unknown as Output,
    sameOriginOnly: false,
    creates: false,
    askerFields: ['username'],
    welcomesNewNames: false,
    form: false,
    countsAsSeen: true,
    replacedBy: null,
    ...description,
  }
  endpoints.add(value)
  return value
}

export function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && endpoints.has(value)
}

/** Of a value in text form that is not even of the type: the same as a number given as a word. */
const notOfType = { params: { code: 'bad_request' } }

const ROW_ID_MAX = 2 ** 31 - 1
// No row has this id, so a number that no id column can hold is simply not found.
const NO_ROW = 0

const asRowId = (id: number) => (id >= 1 && id <= ROW_ID_MAX ? id : NO_ROW)

export const Id = z.pipe(z.number().check(z.refine(Number.isInteger, notOfType)), z.transform(asRowId))

const rowIdOf = z.transform((digits: string) => asRowId(Number(digits)))
export const IdInPath = z.pipe(z.string().check(z.regex(/^\d+$/)), rowIdOf)
export const IdInQuery = z.pipe(
  z.string().check(z.refine((digits) => /^\d+$/.test(digits), notOfType)),
  rowIdOf,
)

export const wholeNumberInQuery = z.pipe(
  z.string().check(z.refine((digits) => /^-?\d+$/.test(digits), notOfType)),
  z.transform((digits: string) => Number(digits)),
)

/** A whole number out of a query string, within limits. */
export const numberInQuery = (minimum: number, maximum: number, otherwise: number) =>
  z._default(z.pipe(wholeNumberInQuery, z.number().check(z.minimum(minimum), z.maximum(maximum))), otherwise)

export const Time = z.iso.datetime()

export const Failure = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    details: z.optional(z.record(z.string(), z.unknown())),
  }),
})
