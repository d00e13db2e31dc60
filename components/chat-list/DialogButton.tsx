'use client'
import { type ComponentType, type ReactNode, useRef, useState } from 'react'
import type { DialogProps } from '@/components/ui/Modal'
import { useOnDemand } from '@/components/ui/use-on-demand'
import { useTexts } from '@/lib/i18n/client/language'

export type LoadDialog = () => Promise<{ default: ComponentType<DialogProps> }>

interface DialogButtonProps {
  label: string
  load: LoadDialog
  className: string
  children: ReactNode
}

/** A button that loads its dialog on demand. */
export function DialogButton({ label, load, className, children }: DialogButtonProps) {
  const texts = useTexts()
  const button = useRef<HTMLButtonElement>(null)
  const { Part: Dialog, failed, prepare } = useOnDemand(load)
  const [open, setOpen] = useState(false)
  // Each opening mounts the dialog anew.
  const [opening, setOpening] = useState(0)

  function openDialog() {
    prepare()
    setOpening((last) => last + 1)
    setOpen(true)
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        aria-label={label}
        title={label}
        onClick={openDialog}
        onPointerEnter={prepare}
        onFocus={prepare}
        className={className}
      >
        {children}
      </button>
      {Dialog && <Dialog key={opening} open={open} onOpenChange={setOpen} returnTo={button} />}
      <p role="alert" className="text-danger px-2.5 text-sm empty:hidden">
        {failed && open && texts.errors.unreachable}
      </p>
    </>
  )
}
