export type ButtonLook = 'primary' | 'quiet' | 'danger' | 'warning'

const BASE =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-md border px-4 py-2 text-sm font-semibold ' +
  'transition-colors duration-150 select-none aria-disabled:cursor-progress'

const LOOKS: Record<ButtonLook, string> = {
  primary: 'border-transparent bg-accent text-on-accent hover:bg-accent-strong',
  quiet: 'border-line bg-raised text-ink hover:bg-hover',
  danger: 'border-transparent bg-danger text-on-danger hover:bg-danger-strong',
  warning: 'border-line bg-raised text-danger hover:bg-danger-wash',
}

/** Also for links that look like buttons. */
export const buttonClasses = (look: ButtonLook = 'primary') => `${BASE} ${LOOKS[look]}`
