'use client'
import { type ChangeEvent, type SubmitEvent, useActionState, useRef, useState } from 'react'
import type { ApiError } from '@/lib/http/api'

/** What was typed last and what came of it. */
export interface Attempt {
  username: string
  code: string
  /** Where it can be put right. */
  at: 'name' | 'code' | 'form' | null
  /** A code of the API, or `missing`. */
  reason: string | null
  retryAfter: number | null
  /** The name that has been asked to prove itself. */
  asked: string | null
}

type Refused = Pick<ApiError, 'code' | 'retryAfter'>

const NOTHING_YET: Attempt = { username: '', code: '', at: null, reason: null, retryAfter: null, asked: null }

// Comes while the name is being typed, so that the page itself is small.
const loadEnter = () => import('@/lib/accounts/client/sign-in')

const OF_THE_CODE = ['code_required', 'code_invalid', 'admin_code_required']
const OF_THE_NAME = ['bad_request', 'invalid_value', 'name_reserved', 'name_lookalike', 'too_large']

export function useSignIn(next: string) {
  const underWay = useRef(false)
  const [attempt, action, busy] = useActionState(async (last: Attempt, form: FormData) => {
    const outcome = await sign(last, form, next)
    underWay.current = false
    return outcome
  }, NOTHING_YET)
  const [name, setName] = useState<string | null>(null)

  return {
    attempt,
    busy,
    // Another name than the one that was asked is not asked yet.
    needsCode: attempt.asked !== null && (name ?? attempt.username) === attempt.asked,
    onNameChange: (event: ChangeEvent<HTMLInputElement>) => {
      setName(event.target.value)
      loadEnter().catch(() => undefined)
    },
    form: {
      action,
      // A second press while the first is under way is the same press.
      onSubmit: (event: SubmitEvent<HTMLFormElement>) => {
        if (underWay.current) event.preventDefault()
        underWay.current = true
      },
    },
  }
}

async function sign(last: Attempt, form: FormData, next: string): Promise<Attempt> {
  const username = textOf(form, 'username')
  const code = textOf(form, 'code')
  const typed = { ...NOTHING_YET, username, code, asked: form.has('code') ? last.asked : null }
  if (!username.trim()) return { ...typed, at: 'name', reason: 'missing' }
  if (form.has('code') && !code.trim()) return { ...typed, at: 'code', reason: 'missing' }
  return judged(typed, await tryToEnter({ username, ...(code ? { code: code.trim() } : {}) }, next))
}

async function tryToEnter(typed: { username: string; code?: string }, next: string): Promise<Refused> {
  const loaded = await loadEnter().catch(() => null)
  return loaded ? loaded.signIn(typed, next) : { code: 'unreachable', retryAfter: null }
}

function judged(typed: Attempt, { code: reason, retryAfter }: Refused): Attempt {
  const refused = { ...typed, reason, retryAfter }
  if (OF_THE_CODE.includes(reason)) return { ...refused, at: 'code', asked: typed.username }
  return { ...refused, at: OF_THE_NAME.includes(reason) ? 'name' : 'form' }
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
