import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'

interface JsonSchema {
  type?: string
  format?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: JsonSchema[]
  items?: JsonSchema
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: JsonSchema | boolean
}

const ODD = [
  ...[undefined, null, true, false, 0, 1, -1, 1.5, 2 ** 31, Number.NaN, Number.POSITIVE_INFINITY],
  ...['', ' a ', 'x\ny', '\0', '\ud800', '\u200b', '0', '7', '-1', '1.5', '1,2', 'online', '0.1.2.3', '1.2'],
  ...[
    '5000 '.repeat(1001),
    'x'.repeat(81),
    '2026-01-01T00:00:00Z',
    '2026-01-01T00:00:00+02:00',
    '2026-01-01',
  ],
  ...['D3b07384-d113-4ec6-a7d5-0123456789ab', 'd3b07384', [], [1], ['a'], Array(101).fill('a'), {}, { a: 1 }],
]
const odd = fc.constantFrom<unknown>(...ODD)
const times = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('2026-01-01T00:00:00Z', '2026-11-21T10:20:30.123Z') },
  { weight: 1, arbitrary: fc.constantFrom('2026-02-30T00:00:00Z', '2026-13-01T00:00:00Z') },
  { weight: 1, arbitrary: fc.constantFrom('2026-01-01T24:00:00Z', '2026-01-01T00:00:00+24:00') },
)
const ids = fc.oneof(fc.uuid(), fc.constantFrom('D3b07384-d113-0ec6-07d5-0123456789ab', 'd3b07384-d113'))

/** Mostly what the schema asks for, sometimes something else, anywhere in it. */
function somethingLike(schema: JsonSchema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 12, arbitrary: fitting(schema) }, { weight: 1, arbitrary: odd })
}

function fitting(schema: JsonSchema): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(somethingLike))
  if (schema.items) return fc.array(somethingLike(schema.items), { maxLength: 3 })
  if (schema.properties) {
    const fields: Record<string, fc.Arbitrary<unknown>> = {}
    for (const [name, field] of Object.entries(schema.properties)) fields[name] = somethingLike(field)
    const known = fc.record(fields, { requiredKeys: schema.required ?? [] })
    return fc.tuple(known, fc.constantFrom({}, {}, { more: 1 })).map(([one, other]) => ({ ...one, ...other }))
  }
  if (typeof schema.additionalProperties === 'object') {
    return fc.dictionary(fc.constantFrom('a', 'b'), somethingLike(schema.additionalProperties))
  }
  if (schema.format === 'date-time') return times
  if (schema.format === 'uuid') return ids
  if (schema.type === 'string') return fc.oneof(fc.string({ unit: 'binary' }), odd)
  if (schema.type === 'number') return fc.double()
  if (schema.type === 'boolean') return fc.boolean()
  return odd
}

type Shape = z.ZodMiniType

/** All that the contracts say, by a name of its own: what goes in, what comes out, what is told. */
async function shapes(): Promise<Map<string, Shape>> {
  const found = new Map<string, Shape>()
  for (const [file, load] of Object.entries(import.meta.glob('/lib/**/contract.ts'))) {
    for (const [name, value] of Object.entries((await load()) as object)) {
      const { input, output, data, parse } = Object(value) as Record<string, Shape | undefined>
      for (const [part, shape] of Object.entries({ input, output, data })) {
        if (shape) found.set(`${file} ${name} ${part}`, shape)
      }
      if (parse) found.set(`${file} ${name}`, value as Shape)
    }
  }
  return found
}

describe('F-2 browsers accept and refuse as the server does', async () => {
  const onServers = await shapes()
  vi.resetModules()
  vi.doMock('zod/mini', () => import('@/lib/http/zod-in-browsers'))
  const inBrowsers = await shapes()

  it('all of them', () => {
    expect([...inBrowsers.keys()]).toEqual([...onServers.keys()])
    expect(onServers.size).toBeGreaterThan(100)
  })

  it('whatever comes', () => {
    for (const [name, shape] of onServers) {
      const smaller = inBrowsers.get(name)!
      expect(smaller, name).not.toBe(shape)
      const schema = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as JsonSchema
      const readsAlike = fc.property(somethingLike(schema), (value) => {
        const [one, other] = [shape.safeParse(value), smaller.safeParse(value)]
        expect(other.success, name).toBe(one.success)
        expect(other.data, name).toEqual(one.data)
      })
      fc.assert(readsAlike, { numRuns: 60 })
    }
  })
})
