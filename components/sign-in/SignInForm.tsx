'use client'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { Notice } from '@/components/ui/Notice'
import type { Destination } from '@/lib/accounts/client/sign-in'
import { useTexts } from '@/lib/i18n/client/language'
import { errorText } from '@/lib/i18n/error-texts'
import type { Texts } from '@/lib/i18n/es'
import { type Attempt, useSignIn } from './use-sign-in'

export function SignInForm({ to }: { to: Destination }) {
  const texts = useTexts()
  const { attempt, form, busy, needsCode, onNameChange } = useSignIn(to)
  const name = useRef<HTMLInputElement>(null)
  const code = useRef<HTMLInputElement>(null)
  const { at } = attempt

  // Focuses the field that has to be changed.
  useEffect(() => {
    const field = at === 'code' ? code.current : at === 'name' ? name.current : null
    field?.focus()
    field?.select()
  }, [attempt, at])

  const refusal = attempt.reason ? refusalText(texts, attempt) : undefined
  return (
    <form {...form} noValidate className="flex flex-col gap-4">
      <Field
        ref={name}
        label={texts.signIn.name}
        name="username"
        defaultValue={attempt.username}
        onChange={onNameChange}
        error={at === 'name' ? refusal : undefined}
        required
        autoFocus
        autoComplete="username"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
      />
      {needsCode && (
        <Field
          ref={code}
          label={texts.signIn.code}
          name="code"
          defaultValue={attempt.code}
          error={at === 'code' ? refusal : undefined}
          hint={<CodeHint />}
          required
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          className="font-mono tracking-wide uppercase"
        />
      )}
      <div role="alert" className="empty:hidden">
        {at === 'form' && <Notice look="danger">{refusal}</Notice>}
      </div>
      <Button type="submit" busy={busy} className="w-full">
        {texts.signIn.submit}
      </Button>
      <p role="status" className="sr-only">
        {busy && texts.signIn.entering}
      </p>
    </form>
  )
}

function CodeHint() {
  const { codeHint, codeLost } = useTexts().signIn
  return (
    <>
      <p>{codeHint}</p>
      <p className="mt-1">{codeLost}</p>
    </>
  )
}

/** The text beside the field. Asking for the code the first time is no error. */
function refusalText(texts: Texts, { at, reason, retryAfter }: Attempt): string | undefined {
  if (reason === 'missing') return at === 'code' ? texts.signIn.codeMissing : texts.signIn.nameMissing
  if (reason === 'code_required') return undefined
  if (reason === 'invalid_value' && at === 'name') return texts.signIn.nameInvalid
  return reason ? errorText(texts, { code: reason, retryAfter }) : undefined
}
