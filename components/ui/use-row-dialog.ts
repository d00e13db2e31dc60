'use client'
import { type ComponentType, createElement, useState } from 'react'

export interface RowDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Where the focus goes afterwards. */
  returnTo: () => HTMLElement | null
}

interface Shown<Row, Name> {
  name: Name
  row: Row
  from: HTMLElement | null
  opening: number
}

/** The dialog about one row of a list: each opening starts afresh, and one that closes goes from sight first. */
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
        // The row may have gone with what was done to it.
        returnTo: () => (shown.from?.isConnected ? shown.from : document.getElementById('contenido')),
      }),
  }
}
