import * as z from 'zod/mini'
import { isConflict } from '@/lib/db/retry'
import { isDatabaseUnavailable } from '@/lib/db/unavailable'
import { type ErrorCode, Refusal } from '@/lib/http/errors'

// Browsers need no words for what is wrong with an input; callers of the API do.
z.config(z.locales.en())

/** Whatever was thrown, as a refusal by the one table. Null: a fault of ours. */
export function toRefusal(thrown: unknown): Refusal | null {
  if (thrown instanceof Refusal) return thrown
  if (thrown instanceof z.core.$ZodError) return badInput(thrown)
  if (isDatabaseUnavailable(thrown)) return new Refusal('unavailable', { retryAfter: 2 })
  if (isConflict(thrown)) return new Refusal('unavailable', { retryAfter: 1 })
  return null
}

function badInput(error: z.core.$ZodError): Refusal {
  const issues = error.issues.flatMap(spread)
  const codes = issues.map(codeOf)
  const code = codes.includes('bad_request') ? 'bad_request' : (codes[0] ?? 'bad_request')
  const fields = Object.fromEntries(issues.map((issue) => [issue.path.join('.'), issue.message]))
  return new Refusal(code, { details: { fields } })
}

type Issue = z.core.$ZodIssue

function spread(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || !issue.errors[0]) return [issue]
  return issue.errors[0].map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
}

/** Of the wrong type or missing: 400. Of the right type, but a value that will not do: 422. */
function codeOf(issue: Issue): ErrorCode {
  if (issue.code === 'invalid_type' || issue.code === 'invalid_key') return 'bad_request'
  if (issue.code === 'invalid_value' && typeof issue.input !== 'string') return 'bad_request'
  if (issue.code === 'custom' && typeof issue.params?.code === 'string') return issue.params.code as ErrorCode
  return 'invalid_value'
}
