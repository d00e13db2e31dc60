import type { Endpoint } from '@/lib/http/endpoint'
import { type Field, fieldsOf } from '@/lib/http/endpoint-fields'

const ACCESS = { public: 'for anyone', user: 'signed in', admin: 'admins only' }

export function EndpointEntry({ endpoint }: { endpoint: Endpoint & { summary: string } }) {
  const { method, path, summary, access } = endpoint
  return (
    <article id={`${method}-${path}`} className="mt-6 border-t border-current/15 pt-4">
      <h3 className="font-mono font-semibold break-words">
        {method} {path}
      </h3>
      <p className="mt-1">
        {summary} <span className="opacity-70">({ACCESS[access]})</span>
      </p>
      <FieldList title="Takes" fields={fieldsOf(endpoint.input, 'input')} />
      <FieldList title="Answers" fields={fieldsOf(endpoint.output, 'output')} />
    </article>
  )
}

function FieldList({ title, fields }: { title: string; fields: Field[] }) {
  if (fields.length === 0) return null
  return (
    <dl className="mt-2">
      <dt className="text-sm font-semibold">{title}</dt>
      {fields.map(({ name, type, required }) => (
        <dd key={name} className="ml-4 font-mono text-sm break-words">
          {name}
          {required ? '' : '?'}: {type}
        </dd>
      ))}
    </dl>
  )
}
