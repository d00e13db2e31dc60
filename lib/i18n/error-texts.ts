import type { ApiError } from '@/lib/http/api'
import type { ErrorCode } from '@/lib/http/errors'

/** One text for each error code of the API, one for no answer, and one for somebody else's. */
export type ErrorTexts = Record<ErrorCode | 'unreachable' | 'blocked', string>

interface ErrorCatalogue {
  errors: ErrorTexts
  retryIn: (seconds: number) => string
}

export function errorText(
  texts: ErrorCatalogue,
  { code, retryAfter }: Pick<ApiError, 'code' | 'retryAfter'>,
): string {
  if (code === 'rate_limited' && retryAfter !== null && retryAfter > 0) {
    return texts.retryIn(Math.ceil(retryAfter))
  }
  return Object.hasOwn(texts.errors, code) ? texts.errors[code as ErrorCode] : texts.errors.internal
}
