import type { Field } from '@/lib/http/endpoint-fields'

export function FieldList({ title, fields }: { title: string; fields: Field[] }) {
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
