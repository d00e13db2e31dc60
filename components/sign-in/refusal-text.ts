import { errorText } from '@/lib/i18n/error-texts'
import type { Texts } from '@/lib/i18n/es'
import type { Attempt } from './use-sign-in'

/** The sentence beside the field; a code that is asked for the first time is no mistake. */
export function refusalText(texts: Texts, { at, reason, retryAfter }: Attempt): string | undefined {
  if (reason === 'missing') return at === 'code' ? texts.signIn.codeMissing : texts.signIn.nameMissing
  if (reason === 'code_required') return undefined
  if (reason === 'invalid_value' && at === 'name') return texts.signIn.nameInvalid
  return reason ? errorText(texts, { code: reason, retryAfter }) : undefined
}
