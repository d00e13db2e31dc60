import type { ReactNode } from 'react'

export function AdminPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main
      id="contenido"
      tabIndex={-1}
      className="safe-x safe-bottom mx-auto flex w-full max-w-5xl flex-1 flex-col gap-4 py-6 outline-none"
    >
      <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
      {children}
    </main>
  )
}
