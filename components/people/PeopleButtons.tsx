'use client'
import Users from 'lucide-react/icons/users'
import { use, useRef, useState } from 'react'
import { useOnDemand } from '@/components/ui/use-on-demand'
import { useTexts } from '@/lib/i18n/client/language'
import { PeopleColumnContext } from './people-column-context'

const look =
  'text-soft hover:bg-hover hover:text-ink aria-pressed:text-accent inline-flex size-10 items-center justify-center rounded-md pointer-coarse:size-11'

/** Shows and hides the column, or opens the dialog where there is no room for a column. */
export function PeopleButtons() {
  const { isShown: showsColumn, toggle } = use(PeopleColumnContext)
  const texts = useTexts()
  const button = useRef<HTMLButtonElement>(null)
  const [opening, setOpening] = useState(0)
  const [open, setOpen] = useState(false)
  const { Part: PeopleDialog, failed, prepare } = useOnDemand(() => import('./PeopleDialog'))

  function openDialog() {
    prepare()
    setOpening((last) => last + 1)
    setOpen(true)
  }

  return (
    <>
      <button
        type="button"
        aria-label={showsColumn ? texts.presence.hide : texts.presence.show}
        aria-expanded={showsColumn}
        aria-controls={showsColumn ? 'personas' : undefined}
        onClick={toggle}
        className={`${look} max-lg:hidden`}
      >
        <Users aria-hidden className="size-5" />
      </button>
      <button
        ref={button}
        type="button"
        aria-label={texts.presence.show}
        aria-haspopup="dialog"
        onClick={openDialog}
        onPointerEnter={prepare}
        onFocus={prepare}
        className={`${look} lg:hidden`}
      >
        <Users aria-hidden className="size-5" />
      </button>
      {PeopleDialog && <PeopleDialog key={opening} open={open} onOpenChange={setOpen} returnTo={button} />}
      <p role="alert" className="text-danger text-sm empty:hidden">
        {failed && open && texts.errors.unreachable}
      </p>
    </>
  )
}
