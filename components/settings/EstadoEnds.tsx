'use client'
import { useTextsOf } from '@/lib/i18n/client/language'
import { useMessageTime } from '@/lib/time/client/format'
import { serverNow } from '@/lib/time/client/server-clock'
import { tomorrow } from '@/lib/time/zoned'
import { settingsTexts } from './texts'

/** `current`: the end that the estado has already. */
export type EstadoEnd = 'never' | 'hour' | 'today' | 'current'

const HOUR_MS = 60 * 60 * 1_000

interface MomentOptions {
  current: string | null
  timeZone: string
}

/** When an estado ends that is saved now; null for never. */
export function momentOfEnd(end: EstadoEnd, { current, timeZone }: MomentOptions): string | null {
  const now = serverNow() ?? Date.now()
  if (end === 'current') return current
  if (end === 'hour') return new Date(now + HOUR_MS).toISOString()
  return end === 'today' ? new Date(tomorrow(now, timeZone)).toISOString() : null
}

interface EstadoEndsProps {
  end: EstadoEnd
  current: string | null
  onChange: (end: EstadoEnd) => void
}

export function EstadoEnds({ end, current, onChange }: EstadoEndsProps) {
  const texts = useTextsOf(settingsTexts).estado
  const time = useMessageTime()
  const options: Array<[EstadoEnd, string]> = [
    ...(current === null ? [] : [['current', texts.until(time(current))] as [EstadoEnd, string]]),
    ['never', texts.never],
    ['hour', texts.hour],
    ['today', texts.today],
  ]
  return (
    <fieldset>
      <legend className="text-sm font-semibold">{texts.ends}</legend>
      <div className="mt-1.5 flex flex-wrap gap-2">
        {options.map(([value, label]) => (
          <label
            key={value}
            className="border-line has-checked:border-accent has-checked:bg-accent-wash hover:bg-hover has-focus-visible:outline-accent flex min-h-10 cursor-pointer items-center gap-2 rounded-md border px-3 text-sm has-focus-visible:outline-2 has-focus-visible:outline-offset-2 pointer-coarse:min-h-11"
          >
            <input
              type="radio"
              name="estado-end"
              checked={end === value}
              onChange={() => {
                onChange(value)
              }}
              className="size-4 shrink-0 outline-none"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
