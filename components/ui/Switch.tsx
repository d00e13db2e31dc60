import { useId } from 'react'

interface SwitchProps {
  label: string
  hint?: string
  checked: boolean
  disabled?: boolean
  onChange: (checked: boolean) => void
}

export function Switch({ label, hint, checked, disabled = false, onChange }: SwitchProps) {
  const id = useId()
  return (
    <label className={`flex min-h-11 items-start justify-between gap-4 ${disabled ? '' : 'cursor-pointer'}`}>
      <span className="text-sm">
        <span className="font-semibold">{label}</span>
        {hint && (
          <span id={id} aria-hidden className="text-soft block">
            {hint}
          </span>
        )}
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        disabled={disabled}
        aria-label={label}
        aria-describedby={hint && id}
        onChange={(event) => {
          onChange(event.target.checked)
        }}
        className="switch mt-0.5 disabled:cursor-default disabled:opacity-50"
      />
    </label>
  )
}
