import type { ApiError } from '@/lib/http/api'
import type { ErrorCode } from '@/lib/http/errors'
import type { Texts } from './es'

/** What can go wrong, as the API says it, and as the browser says it when nobody answers, or somebody else. */
export type ErrorTexts = Record<ErrorCode | 'unreachable' | 'blocked', string>

export function errorText(texts: Texts, { code, retryAfter }: Pick<ApiError, 'code' | 'retryAfter'>): string {
  if (code === 'rate_limited' && retryAfter !== null && retryAfter > 0) {
    return texts.retryIn(Math.ceil(retryAfter))
  }
  return Object.hasOwn(texts.errors, code) ? texts.errors[code as ErrorCode] : texts.errors.internal
}
