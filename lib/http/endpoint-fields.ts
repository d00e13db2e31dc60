import * as z from 'zod/mini'

export interface Field {
  name: string
  type: string
  required: boolean
}

interface JsonSchema {
  type?: string
  format?: string
  enum?: unknown[]
  anyOf?: JsonSchema[]
  items?: JsonSchema
  properties?: Record<string, JsonSchema>
  required?: string[]
}

/** The fields of an object, each in a few words. */
export function fieldsOf(type: z.ZodMiniType, io: 'input' | 'output'): Field[] {
  const schema = z.toJSONSchema(type, { io, unrepresentable: 'any' }) as JsonSchema
  if (schema.type === 'array') return [{ name: '[]', type: inWords(schema), required: true }]
  return Object.entries(schema.properties ?? {}).map(([name, field]) => ({
    name,
    type: inWords(field),
    required: schema.required?.includes(name) ?? false,
  }))
}

function inWords(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.anyOf) return schema.anyOf.map(inWords).join(' | ')
  if (schema.items) return `${inWords(schema.items)}[]`
  if (schema.properties) return `{ ${Object.keys(schema.properties).join(', ')} }`
  return schema.format ? `${schema.type ?? 'any'} (${schema.format})` : (schema.type ?? 'any')
}
