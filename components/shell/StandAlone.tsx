import type { ReactNode } from 'react'
import { Logo } from '@/components/ui/Logo'

export function StandAlone({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="safe-x mx-auto flex min-h-dvh max-w-lg flex-col items-start justify-center gap-4 py-10">
      <Logo className="mb-2 size-10" />
      <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
      {children}
    </main>
  )
}
