'use client'
import Compass from 'lucide-react/icons/compass'
import MessageCirclePlus from 'lucide-react/icons/message-circle-plus'
import Plus from 'lucide-react/icons/plus'
import { type ComponentType, type ReactNode, useRef, useState } from 'react'
import type { DialogProps } from '@/components/ui/Modal'
import { useOnDemand } from '@/components/ui/use-on-demand'
import { useTexts } from '@/lib/i18n/client/language'

type Load = () => Promise<{ default: ComponentType<DialogProps> }>

/** The buttons above the list: search, a new DM, a new hall, the public halls. Each dialog loads on demand. */
export function NewChats({ search }: { search: ReactNode }) {
  const texts = useTexts().chat
  return (
    <div className="border-line mb-2 flex flex-col border-b pb-2">
      {search}
      <DialogButton icon={<MessageCirclePlus />} label={texts.newDm} load={() => import('./NewDmDialog')} />
      <DialogButton icon={<Plus />} label={texts.createHall} load={() => import('./CreateHallDialog')} />
      <DialogButton icon={<Compass />} label={texts.browse} load={() => import('./BrowseHallsDialog')} />
    </div>
  )
}

function DialogButton({ icon, label, load }: { icon: ReactNode; label: string; load: Load }) {
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
        onClick={openDialog}
        onPointerEnter={prepare}
        onFocus={prepare}
        className="text-soft hover:bg-hover hover:text-ink flex min-h-10 items-center gap-3 rounded-md px-2.5 text-sm pointer-coarse:min-h-11"
      >
        <span aria-hidden className="inline-flex w-8 justify-center [&>svg]:size-4.5">
          {icon}
        </span>
        {label}
      </button>
      {Dialog && <Dialog key={opening} open={open} onOpenChange={setOpen} returnTo={button} />}
      <p role="alert" className="text-danger px-2.5 text-sm empty:hidden">
        {failed && open && texts.errors.unreachable}
      </p>
    </>
  )
}
