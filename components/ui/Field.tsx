import { type ComponentProps, type ReactNode, useId } from 'react'

interface FieldProps extends ComponentProps<'input'> {
  label: string
  hint?: ReactNode
  /** On the same line. */
  before?: ReactNode
  /** Why the value is not accepted. */
  error?: string | undefined
}

export function Field({ label, hint, error, before, className = '', ...input }: FieldProps) {
  const id = useId()
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      <div className="flex gap-2">
        {before}
        <input
          {...input}
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
          className={`border-edge bg-raised aria-invalid:border-danger min-h-11 w-full min-w-0 rounded-md border px-3 py-2 text-base ${className}`}
        />
      </div>
      {/* Always on the page, since a live region announces only later changes. */}
      <p id={`${id}-error`} role="alert" className="text-danger text-sm empty:hidden">
        {error}
      </p>
      {hint && (
        <div id={`${id}-hint`} className="text-soft text-sm">
          {hint}
        </div>
      )}
    </div>
  )
}
