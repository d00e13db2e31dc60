'use client'
import { type ComponentType, lazy, type RefObject, Suspense, useState } from 'react'
import { CodeDialog } from '@/components/settings/CodeDialog'
import { DevicesDialog } from '@/components/settings/DevicesDialog'
import { EstadoDialog } from '@/components/settings/EstadoDialog'
import { PrivacyDialog } from '@/components/settings/presence/PrivacyDialog'
import type { DialogProps } from '@/components/ui/Modal'

const DIALOGS = {
  code: CodeDialog,
  devices: DevicesDialog,
  estado: EstadoDialog,
  link: lazy(() => import('@/components/settings/LinkDialog')),
  notifications: lazy(() => import('@/components/notifications/NotificationsDialog')),
  privacy: PrivacyDialog,
  shortcuts: lazy(() => import('@/components/shortcuts/ShortcutsDialog')),
  why: lazy(() => import('@/components/settings/presence/WhyDialog')),
} satisfies Record<string, ComponentType<DialogProps>>

/** Each opening mounts the dialog anew. A closed one stays mounted, for the animation. */
export function useAccountDialogs(returnTo: RefObject<HTMLElement | null>) {
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
