import type { ApiError } from '@/lib/http/api'
import type { ErrorCode } from '@/lib/http/errors'
import type { Texts } from './es'

/** One text for each error code of the API, one for no answer, and one for somebody else's. */
export type ErrorTexts = Record<ErrorCode | 'unreachable' | 'blocked', string>

export function errorText(texts: Texts, { code, retryAfter }: Pick<ApiError, 'code' | 'retryAfter'>): string {
  if (code === 'rate_limited' && retryAfter !== null && retryAfter > 0) {
    return texts.retryIn(Math.ceil(retryAfter))
  }
  return Object.hasOwn(texts.errors, code) ? texts.errors[code as ErrorCode] : texts.errors.internal
}
