'use client'
import { type ComponentType, createElement, useState } from 'react'

export interface RowDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Gets the focus when the dialog closes. */
  returnTo: () => HTMLElement | null
}

interface Shown<Row, Name> {
  name: Name
  row: Row
  from: HTMLElement | null
  opening: number
}

/** A dialog about one row of a list. Each opening mounts it anew; a closed one stays, for the animation. */
export function useRowDialog<Row, Name extends string>(
  dialogs: Record<Name, ComponentType<RowDialogProps & { row: Row }>>,
) {
  const [shown, setShown] = useState<Shown<Row, Name> | null>(null)
  const [open, setOpen] = useState(false)
  return {
    show: (name: Name, row: Row, from: HTMLElement | null) => {
      setShown((last) => ({ name, row, from, opening: (last?.opening ?? 0) + 1 }))
      setOpen(true)
    },
    dialog:
      shown &&
      createElement(dialogs[shown.name], {
        key: shown.opening,
        row: shown.row,
        open,
        onOpenChange: setOpen,
        // The dialog may have removed the row.
        returnTo: () => (shown.from?.isConnected ? shown.from : document.getElementById('contenido')),
      }),
  }
}
