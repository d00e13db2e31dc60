'use client'
import { type ComponentType, type RefObject, useState } from 'react'
import { CodeDialog } from './CodeDialog'
import { DevicesDialog } from './DevicesDialog'
import { EstadoDialog } from './EstadoDialog'

export interface DialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  returnTo: RefObject<HTMLElement | null>
}

const DIALOGS = {
  code: CodeDialog,
  devices: DevicesDialog,
  estado: EstadoDialog,
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
    dialog: Shown && <Shown key={shown.opening} open={open} onOpenChange={setOpen} returnTo={returnTo} />,
  }
}
