import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleCheck from 'lucide-react/icons/circle-check'

interface FigureProps {
  label: string
  value: string
  detail?: string
  state?: 'good' | 'bad' | undefined
}

/** One thing that is measured. What the colour says the words say, too. */
export function Figure({ label, value, detail, state }: FigureProps) {
  const Mark = state === 'bad' ? CircleAlert : CircleCheck
  return (
    <div className="border-line bg-raised flex flex-col gap-1 rounded-lg border p-4">
      <dt className="text-soft text-sm">{label}</dt>
      <dd className="flex items-center gap-2 font-semibold">
        {state && (
          <Mark
            aria-hidden
            className={`size-4 shrink-0 ${state === 'bad' ? 'text-danger' : 'text-accent'}`}
          />
        )}
        {value}
      </dd>
      {detail && <dd className="text-soft text-sm">{detail}</dd>}
    </div>
  )
}
