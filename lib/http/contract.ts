import { z } from 'zod'

/**
 * One endpoint is one value: read by its route, by the browser, by the tests and by the API's
 * reference page.
 */
export interface Endpoint<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Access extends AccessLevel = AccessLevel,
> {
  method: Method
  /** With `:name` where a part of the path is input. */
  path: string
  /** Who may call it: anyone, who is signed in, or an admin. */
  access: Access
  summary: string
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
  /** Of an older name for the same thing, which goes on working: the address that new programs use. */
  replacedBy: string | null
}

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'
export type AccessLevel = 'public' | 'user' | 'admin'
export type InputOf<E extends Endpoint> = z.output<E['input']>
export type CallOf<E extends Endpoint> = z.input<E['input']>
export type OutputOf<E extends Endpoint> = z.output<E['output']>

interface Description<Input, Output, Access> {
  method: Method
  path: string
  summary: string
  access?: Access
  input?: Input
  output?: Output
  sameOriginOnly?: boolean
  creates?: boolean
  askerFields?: readonly string[]
  welcomesNewNames?: boolean
  replacedBy?: string
}

export const Nothing = z.object({})
const endpoints = new WeakSet<object>()

export function endpoint<
  Input extends z.ZodType = typeof Nothing,
  Output extends z.ZodType = typeof Nothing,
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

export const Id = z.number().refine(Number.isInteger, notOfType).transform(asRowId)
export const IdInPath = z
  .string()
  .regex(/^\d+$/)
  .transform((digits) => asRowId(Number(digits)))
export const IdInQuery = z
  .string()
  .refine((digits) => /^\d+$/.test(digits), notOfType)
  .transform((digits) => asRowId(Number(digits)))

export const wholeNumberInQuery = z
  .string()
  .refine((digits) => /^-?\d+$/.test(digits), notOfType)
  .transform(Number)

/** A whole number out of a query string, within limits. */
export const numberInQuery = (minimum: number, maximum: number, otherwise: number) =>
  wholeNumberInQuery.pipe(z.number().min(minimum).max(maximum)).default(otherwise)

export const Time = z.iso.datetime()

export const Failure = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    details: z.record(z.string(), z.unknown()).optional(),
  }),
})
