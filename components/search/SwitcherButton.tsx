'use client'
import Search from 'lucide-react/icons/search'
import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react'
import { isApple, isCommand, isInDialogOrMenu } from '@/components/ui/keys'
import { useOnDemand } from '@/components/ui/use-on-demand'
import { useTexts } from '@/lib/i18n/client/language'

/** Opens the switcher, and so does Ctrl+K anywhere on the page. */
export function SwitcherButton() {
  const texts = useTexts()
  const focused = useRef<HTMLElement>(null)
  const [open, setOpen] = useState(false)
  // Each opening mounts the switcher anew.
  const [opening, setOpening] = useState(0)
  const { Part: Switcher, failed, prepare } = useOnDemand(() => import('./Switcher'))
  const keys = useSyncExternalStore(never, shortcutName, () => 'Ctrl+K')

  function openSwitcher() {
    prepare()
    focused.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    setOpening((last) => last + 1)
    setOpen(true)
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    // Loads at the first half of the shortcut, so that the field is there for the next key.
    if (event.key === 'Control' || event.key === 'Meta') prepare()
    if (!isCommand(event, 'k')) return
    event.preventDefault()
    if (open) setOpen(false)
    else if (!isInDialogOrMenu(event) && !event.repeat) openSwitcher()
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
        onClick={openSwitcher}
        onPointerEnter={prepare}
        onFocus={prepare}
        className="border-line bg-raised text-soft hover:border-edge hover:text-ink mx-3 mb-1 flex h-9 shrink-0 items-center gap-2.5 rounded-md border px-2.5 text-sm transition-colors pointer-coarse:h-11"
      >
        <Search aria-hidden className="size-4 shrink-0" />
        {texts.chat.search}
        <kbd aria-hidden className="ms-auto font-sans text-xs pointer-coarse:hidden">
          {keys}
        </kbd>
      </button>
      {Switcher && <Switcher key={opening} open={open} onOpenChange={setOpen} returnTo={focused} />}
      <p role="alert" className="text-danger px-2.5 text-sm empty:hidden">
        {failed && open && texts.errors.unreachable}
      </p>
    </>
  )
}

const never = () => () => {}
const shortcutName = () => (isApple() ? '⌘K' : 'Ctrl+K')
