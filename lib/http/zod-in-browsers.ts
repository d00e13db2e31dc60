/**
 * What browsers load in the place of `zod/mini` (see next.config.js): the functions that the contracts
 * use, which read the same and say only yes or no. All of zod would be a tenth of a page's scripts; its
 * words about what is wrong are for callers of the API. A test holds the two against each other.
 */
const NO = Symbol('not of this shape')

type Reading = unknown
type Read = (value: unknown) => Reading
type Check = (value: never) => unknown
type Fields = Record<string, Shape>

interface Shape {
  read: Read
  fields: Fields
  /** What stands for a field that is missing: nothing at all, or a default. */
  mayBeMissing: boolean
  check(...checks: Check[]): Shape
  parse(value: unknown): Reading
  safeParse(value: unknown): { success: boolean; data?: Reading }
}

function shape(read: Read, { fields = {}, mayBeMissing = false }: Partial<Shape> = {}): Shape {
  return {
    read,
    fields,
    mayBeMissing,
    check(...checks) {
      const checked: Read = (value) => {
        const data = read(value)
        return data !== NO && checks.every((check) => check(data as never)) ? data : NO
      }
      return shape(checked, { fields, mayBeMissing })
    },
    parse(value) {
      const data = read(value)
      if (data === NO) throw new TypeError('Not of this shape.')
      return data
    },
    safeParse(value) {
      const data = read(value)
      return data === NO ? { success: false } : { success: true, data }
    },
  }
}

const only = (is: (value: unknown) => boolean) => shape((value) => (is(value) ? value : NO))
const texts = (pattern: RegExp) => only((value) => typeof value === 'string' && pattern.test(value))

export const string = () => only((value) => typeof value === 'string')
export const number = () => only((value) => Number.isFinite(value))
export const boolean = () => only((value) => typeof value === 'boolean')
export const unknown = () => shape((value) => value, { mayBeMissing: true })
export const literal = (wanted: unknown) => only((value) => value === wanted)
const oneOf = (values: unknown[]) => only((value) => values.includes(value))
export { oneOf as enum }

export const guid = () => texts(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)
const TIME = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/
const TIME_ANYWHERE =
  /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/
/** Of a day that is none, such as 30 February, a Date makes another or nothing. */
const isDay = (text: string) => (new Date(text).toJSON() as string | null)?.startsWith(text) ?? false
export const iso = {
  datetime: ({ offset = false } = {}) =>
    texts(offset ? TIME_ANYWHERE : TIME).check((text: string) => isDay(text.slice(0, 10))),
}

export const nullable = (inner: Shape) =>
  shape((value) => (value === null ? null : inner.read(value)), { mayBeMissing: inner.mayBeMissing })
export const optional = (inner: Shape) =>
  shape((value) => (value === undefined ? undefined : inner.read(value)), { mayBeMissing: true })
export const _default = (inner: Shape, otherwise: unknown) =>
  shape((value) => (value === undefined ? otherwise : inner.read(value)), { mayBeMissing: true })
export const transform = (change: (value: never) => unknown) => shape((value) => change(value as never))
export const pipe = (first: Shape, then: Shape) =>
  shape(
    (value) => {
      const data = first.read(value)
      return data === NO ? NO : then.read(data)
    },
    { mayBeMissing: first.mayBeMissing },
  )
export const union = (shapes: Shape[]) =>
  shape((value) => {
    for (const { read } of shapes) {
      const data = read(value)
      if (data !== NO) return data
    }
    return NO
  })

type Plain = Record<string, unknown>
const isObject = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const array = (inner: Shape) =>
  shape((value) => {
    if (!Array.isArray(value)) return NO
    const data = value.map(inner.read)
    return data.includes(NO) ? NO : data
  })
export const record = (_key: Shape, inner: Shape) =>
  shape((value) => {
    if (!isObject(value)) return NO
    const entries = Object.entries(value).map(([name, each]) => [name, inner.read(each)] as const)
    return entries.some(([, data]) => data === NO) ? NO : Object.fromEntries(entries)
  })

const objectOf = (fields: Fields, keepsOthers: boolean) =>
  shape(
    (value) => {
      if (!isObject(value)) return NO
      const data: Plain = keepsOthers ? { ...value } : {}
      for (const [name, { read, mayBeMissing }] of Object.entries(fields)) {
        if (!(name in value) && !mayBeMissing) return NO
        const part = read(value[name])
        if (part === NO) return NO
        if (name in value || part !== undefined) data[name] = part
      }
      return data
    },
    { fields },
  )
export const object = (fields: Fields) => objectOf(fields, false)
export const looseObject = (fields: Fields) => objectOf(fields, true)
export const extend = ({ fields }: Shape, more: Fields) => object({ ...fields, ...more })

export const refine = (check: Check) => check
export const regex = (pattern: RegExp) => (text: string) => pattern.test(text)
export const minLength = (least: number) => (value: { length: number }) => value.length >= least
export const maxLength = (most: number) => (value: { length: number }) => value.length <= most
export const minimum = (least: number) => (value: number) => value >= least
export const maximum = (most: number) => (value: number) => value <= most
