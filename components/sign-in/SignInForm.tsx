'use client'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { Notice } from '@/components/ui/Notice'
import { useTexts } from '@/lib/i18n/client/language'
import { refusalText } from './refusal-text'
import { useSignIn } from './use-sign-in'

export function SignInForm({ next }: { next: string }) {
  const texts = useTexts()
  const { attempt, form, busy, needsCode, onNameChange } = useSignIn(next)
  const name = useRef<HTMLInputElement>(null)
  const code = useRef<HTMLInputElement>(null)
  const { at } = attempt

  // Each refusal brings the focus to where it can be put right.
  useEffect(() => {
    const field = at === 'code' ? code.current : at === 'name' ? name.current : null
    field?.focus()
    field?.select()
  }, [attempt, at])

  const refused = attempt.reason ? refusalText(texts, attempt) : undefined
  return (
    <form {...form} noValidate className="flex flex-col gap-4">
      <Field
        ref={name}
        label={texts.signIn.name}
        name="username"
        defaultValue={attempt.username}
        onChange={onNameChange}
        error={at === 'name' ? refused : undefined}
        required
        // The page is here for this field alone.
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
          error={at === 'code' ? refused : undefined}
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
        {at === 'form' && <Notice look="danger">{refused}</Notice>}
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
