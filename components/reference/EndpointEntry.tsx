import type { Endpoint } from '@/lib/http/endpoint'
import { fieldsOf } from '@/lib/http/endpoint-fields'
import { FieldList } from './FieldList'

const ACCESS = { public: 'for anyone', user: 'signed in', admin: 'admins only' }

export function EndpointEntry({ endpoint }: { endpoint: Endpoint }) {
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
