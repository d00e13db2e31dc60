'use client'
import { type ChangeEvent, type SubmitEvent, useActionState, useRef, useState } from 'react'
import type { Destination } from '@/lib/accounts/client/sign-in'
import type { ApiError } from '@/lib/http/api'

/** The last attempt to sign in and its result. */
export interface Attempt {
  username: string
  code: string
  /** The field that has to be changed. */
  at: 'name' | 'code' | 'form' | null
  /** An error code of the API, or `missing`. */
  reason: string | null
  retryAfter: number | null
  /** The name that needs a code. */
  nameWithCode: string | null
}

type Refused = Pick<ApiError, 'code' | 'retryAfter'>

const NO_ATTEMPT: Attempt = {
  username: '',
  code: '',
  at: null,
  reason: null,
  retryAfter: null,
  nameWithCode: null,
}

// Loads while somebody types, so that the page itself is small.
const loadSignIn = () => import('@/lib/accounts/client/sign-in')

const CODE_ERRORS = ['code_required', 'code_invalid', 'admin_code_required']
const NAME_ERRORS = ['bad_request', 'invalid_value', 'name_reserved', 'name_lookalike', 'too_large']

export function useSignIn(to: Destination) {
  const isSubmitting = useRef(false)
  const [attempt, action, busy] = useActionState(async (last: Attempt, form: FormData) => {
    const result = await attemptSignIn(last, form, to)
    isSubmitting.current = false
    return result
  }, NO_ATTEMPT)
  const [name, setName] = useState<string | null>(null)

  return {
    attempt,
    busy,
    // After a change of the name it is not known whether it needs a code.
    needsCode: attempt.nameWithCode !== null && (name ?? attempt.username) === attempt.nameWithCode,
    onNameChange: (event: ChangeEvent<HTMLInputElement>) => {
      setName(event.target.value)
      loadSignIn().catch(() => undefined)
    },
    form: {
      action,
      // Ignores a second press while the first is being answered.
      onSubmit: (event: SubmitEvent<HTMLFormElement>) => {
        if (isSubmitting.current) event.preventDefault()
        isSubmitting.current = true
      },
    },
  }
}

async function attemptSignIn(last: Attempt, form: FormData, to: Destination): Promise<Attempt> {
  const username = textOf(form, 'username')
  const code = textOf(form, 'code')
  const typed = { ...NO_ATTEMPT, username, code, nameWithCode: form.has('code') ? last.nameWithCode : null }
  if (!username.trim()) return { ...typed, at: 'name', reason: 'missing' }
  if (form.has('code') && !code.trim()) return { ...typed, at: 'code', reason: 'missing' }
  return attemptAfter(typed, await requestSignIn({ username, ...(code ? { code: code.trim() } : {}) }, to))
}

async function requestSignIn(typed: { username: string; code?: string }, to: Destination): Promise<Refused> {
  const loaded = await loadSignIn().catch(() => null)
  return loaded ? loaded.signIn(typed, to) : { code: 'unreachable', retryAfter: null }
}

function attemptAfter(typed: Attempt, { code: reason, retryAfter }: Refused): Attempt {
  const refused = { ...typed, reason, retryAfter }
  if (CODE_ERRORS.includes(reason)) return { ...refused, at: 'code', nameWithCode: typed.username }
  return { ...refused, at: NAME_ERRORS.includes(reason) ? 'name' : 'form' }
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
