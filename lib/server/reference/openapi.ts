import * as z from 'zod/mini'
import { type Endpoint, Failure, hasBody } from '@/lib/http/endpoint'
import { errorCodes, messageOf, statusOf } from '@/lib/http/errors'
import { version } from '@/package.json'
import type { DescribedEndpoint } from './endpoints'

type Json = Record<string, unknown>

/** The OpenAPI 3.1 document of the contracts. */
export function openApi(byTopic: Record<string, DescribedEndpoint[]>): Json & { openapi: string } {
  const all = Object.entries(byTopic).flatMap(([topic, list]) =>
    list.map((endpoint) => ({ topic, endpoint })),
  )
  const paths: Record<string, Json> = {}
  for (const { topic, endpoint } of all) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint, topic) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Tertulia', version, description: DESCRIPTION },
    tags: Object.keys(byTopic).map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'The token that POST /api/login answers' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'next-auth.session-token' },
      },
      schemas: { Failure: schema(Failure, 'output') },
    },
  }
}

const DESCRIPTION =
  'JSON in and out; times in ISO 8601, UTC. Every refusal has the same shape, and one of these codes: ' +
  errorCodes.map((code) => `\`${code}\` (${statusOf(code)}: ${messageOf(code)})`).join(' · ')

function operation(endpoint: DescribedEndpoint, topic: string): Json {
  const input = schema(endpoint.input, 'input')
  const fields = (input.properties ?? {}) as Json
  const inPath = [...endpoint.path.matchAll(/:(\w+)/g)].map((match) => match[1]!)
  const others = Object.keys(fields).filter((name) => !inPath.includes(name))
  const required = ((input.required ?? []) as string[]).filter((name) => !inPath.includes(name))
  const takesBody = hasBody(endpoint)
  return {
    tags: [topic],
    summary: endpoint.summary,
    ...(endpoint.replacedBy ? { deprecated: true } : {}),
    description: ACCESS[endpoint.access],
    ...(endpoint.access === 'public' ? { security: [] } : { security: [{ token: [] }, { cookie: [] }] }),
    parameters: [
      ...inPath.map((name) => ({
        name,
        in: 'path',
        required: true,
        schema: fields[name] ?? { type: 'string' },
      })),
      ...(takesBody ? [] : others.map((name) => inQuery(name, required.includes(name), fields[name]))),
    ],
    ...(takesBody && others.length > 0 ? { requestBody: body(pick(fields, others), required) } : {}),
    responses: responses(endpoint),
  }
}

const ACCESS = { public: 'For anyone.', user: 'For who is signed in.', admin: 'For admins only.' }

const inQuery = (name: string, required: boolean, schema: unknown) => ({
  name,
  in: 'query',
  required,
  schema,
})

const pick = (fields: Json, names: string[]): Json =>
  Object.fromEntries(names.map((name) => [name, fields[name]]))

const body = (properties: Json, required: string[]) => ({
  required: required.length > 0,
  content: { 'application/json': { schema: { type: 'object', properties, required } } },
})

function responses(endpoint: Endpoint): Json {
  const content = { 'application/json': { schema: schema(endpoint.output, 'output') } }
  const failure = { 'application/json': { schema: { $ref: '#/components/schemas/Failure' } } }
  return {
    200: { description: 'Done', content },
    ...(endpoint.creates ? { 201: { description: 'Made', content } } : {}),
    default: { description: 'Refused', content: failure },
  }
}

function schema(type: z.ZodMiniType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(type, { io, unrepresentable: 'any' }) as Json
  return rest
}
