import type { ReactNode } from 'react'

export function Badge({ children }: { children: ReactNode }) {
  return (
    <span className="bg-accent-wash text-accent inline-flex items-center gap-1 rounded-sm px-1.5 py-0.5 text-xs font-medium">
      {children}
    </span>
  )
}
