'use client'
import Compass from 'lucide-react/icons/compass'
import MessageCirclePlus from 'lucide-react/icons/message-circle-plus'
import Plus from 'lucide-react/icons/plus'
import { type ComponentType, type MouseEvent, type ReactNode, type RefObject, useRef, useState } from 'react'
import { useOnDemand } from '@/components/ui/use-on-demand'
import { useTexts } from '@/lib/i18n/client/language'

export interface NewChatProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  returnTo: RefObject<HTMLElement | null>
}

type Load = () => Promise<{ default: ComponentType<NewChatProps> }>

/** The ways to more chats than the list has. Each dialog comes when it is asked for. */
export function NewChats({ search }: { search: ReactNode }) {
  const texts = useTexts().chat
  return (
    <div className="border-line mb-2 flex flex-col border-b pb-2">
      {search}
      <Way icon={<MessageCirclePlus />} label={texts.newDm} load={() => import('./NewDmDialog')} />
      <Way icon={<Plus />} label={texts.createHall} load={() => import('./CreateHallDialog')} />
      <Way icon={<Compass />} label={texts.browse} load={() => import('./BrowseHallsDialog')} />
    </div>
  )
}

function Way({ icon, label, load }: { icon: ReactNode; label: string; load: Load }) {
  const texts = useTexts()
  const button = useRef<HTMLButtonElement>(null)
  const { Part: Dialog, failed, prepare } = useOnDemand(load)
  const [open, setOpen] = useState(false)
  // Each opening starts afresh.
  const [opening, setOpening] = useState(0)

  function ask(_: MouseEvent) {
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
        onClick={ask}
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
