'use client'
import { type ComponentType, lazy, type RefObject, Suspense, useState } from 'react'
import { CodeDialog } from './CodeDialog'
import { DevicesDialog } from './DevicesDialog'
import { EstadoDialog } from './EstadoDialog'
import { PrivacyDialog } from './presence/PrivacyDialog'

export interface DialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  returnTo: RefObject<HTMLElement | null>
}

const DIALOGS = {
  code: CodeDialog,
  devices: DevicesDialog,
  estado: EstadoDialog,
  notices: lazy(() => import('@/components/notifications/NotificationsDialog')),
  privacy: PrivacyDialog,
  shortcuts: lazy(() => import('@/components/shortcuts/ShortcutsDialog')),
  why: lazy(() => import('@/components/settings/presence/WhyDialog')),
} satisfies Record<string, ComponentType<DialogProps>>

/** Each opening starts afresh; one that closes stays until it has gone from sight. */
export function useDialogs(returnTo: RefObject<HTMLElement | null>) {
  const [shown, setShown] = useState<{ name: keyof typeof DIALOGS; opening: number } | null>(null)
  const [open, setOpen] = useState(false)
  const Shown = shown && DIALOGS[shown.name]

  return {
    show: (name: keyof typeof DIALOGS) => {
      setShown((last) => ({ name, opening: (last?.opening ?? 0) + 1 }))
      setOpen(true)
    },
    dialog: Shown && (
      <Suspense>
        <Shown key={shown.opening} open={open} onOpenChange={setOpen} returnTo={returnTo} />
      </Suspense>
    ),
  }
}
