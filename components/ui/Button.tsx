import type { ComponentProps } from 'react'
import { type ButtonLook, buttonClasses } from './button-classes'
import { Spinner } from './Spinner'

interface ButtonProps extends ComponentProps<'button'> {
  look?: ButtonLook
  /** Not `disabled`: a disabled button would lose the focus. */
  busy?: boolean
}

export function Button({ look, busy = false, className = '', onClick, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? undefined : onClick}
      className={`${buttonClasses(look)} ${className}`}
    >
      {busy && <Spinner />}
      {children}
    </button>
  )
}
