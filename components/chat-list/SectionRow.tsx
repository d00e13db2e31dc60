'use client'
import ChevronDown from 'lucide-react/icons/chevron-down'
import type { ReactNode } from 'react'
import { useTexts } from '@/lib/i18n/client/language'
import type { Row } from './rows'

interface SectionRowProps {
  row: Extract<Row, { kind: 'section' }>
  onFold: (isFolded: boolean) => void
  /** A button that adds to this section. */
  children: ReactNode
}

/** The heading of a section, which folds it. */
export function SectionRow({ row, onFold, children }: SectionRowProps) {
  const texts = useTexts().chat
  const { name, count, isFolded } = row
  return (
    <div className="flex items-end justify-between gap-1 pt-2">
      <h2 className="min-w-0">
        <button
          type="button"
          aria-expanded={!isFolded}
          onClick={() => {
            onFold(!isFolded)
          }}
          className="text-soft hover:text-ink group/fold flex min-h-8 items-center gap-1 rounded-md px-2.5 text-xs font-semibold focus-visible:-outline-offset-2 pointer-coarse:min-h-11"
        >
          {texts.sections[name]}
          {isFolded && <span className="font-normal tabular-nums">{count}</span>}
          <ChevronDown
            aria-hidden
            className="size-3.5 opacity-0 group-hover/fold:opacity-100 group-focus-visible/fold:opacity-100 group-aria-[expanded=false]/fold:-rotate-90 group-aria-[expanded=false]/fold:opacity-100 rtl:group-aria-[expanded=false]/fold:rotate-90 pointer-coarse:opacity-100"
          />
        </button>
      </h2>
      {children}
    </div>
  )
}
