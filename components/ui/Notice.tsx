import type { ReactNode } from 'react'

const LOOKS = { calm: 'bg-notice-wash text-ink', danger: 'bg-danger-wash text-danger' }

export function Notice({ look = 'calm', children }: { look?: keyof typeof LOOKS; children: ReactNode }) {
  return <div className={`rounded-md px-3.5 py-2.5 text-sm ${LOOKS[look]}`}>{children}</div>
}
