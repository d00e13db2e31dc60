'use client'
import Search from 'lucide-react/icons/search'
import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react'
import { isApple, isCommand, isElsewhere } from '@/components/ui/keys'
import { useOnDemand } from '@/components/ui/use-on-demand'
import { useTexts } from '@/lib/i18n/client/language'

/** Opens the switcher, as Ctrl+K does wherever one is. */
export function SwitcherButton() {
  const texts = useTexts()
  const before = useRef<HTMLElement>(null)
  const [open, setOpen] = useState(false)
  // Each opening starts afresh.
  const [opening, setOpening] = useState(0)
  const { Part: Switcher, failed, prepare } = useOnDemand(() => import('./Switcher'))
  const keys = useSyncExternalStore(never, keysHere, () => 'Ctrl+K')

  function ask() {
    prepare()
    before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    setOpening((last) => last + 1)
    setOpen(true)
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    // Half of it is pressed: what is typed next should find its field there.
    if (event.key === 'Control' || event.key === 'Meta') prepare()
    if (!isCommand(event, 'k')) return
    event.preventDefault()
    if (open) setOpen(false)
    else if (!isElsewhere(event) && !event.repeat) ask()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      onKey(event)
    }
    addEventListener('keydown', listen)
    return () => {
      removeEventListener('keydown', listen)
    }
  }, [])

  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        title={`${texts.chat.search} (${keys})`}
        onClick={ask}
        onPointerEnter={prepare}
        onFocus={prepare}
        className="text-soft hover:bg-hover hover:text-ink flex min-h-10 w-full items-center gap-3 rounded-md px-2.5 text-sm pointer-coarse:min-h-11"
      >
        <span aria-hidden className="inline-flex w-8 justify-center">
          <Search className="size-4.5" />
        </span>
        {texts.chat.search}
        <kbd aria-hidden className="ms-auto font-sans text-xs pointer-coarse:hidden">
          {keys}
        </kbd>
      </button>
      {Switcher && <Switcher key={opening} open={open} onOpenChange={setOpen} returnTo={before} />}
      <p role="alert" className="text-danger px-2.5 text-sm empty:hidden">
        {failed && open && texts.errors.unreachable}
      </p>
    </>
  )
}

const never = () => () => {}
const keysHere = () => (isApple() ? '⌘K' : 'Ctrl+K')
