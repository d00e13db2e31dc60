'use client'
import {
  type ComponentType,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useRef,
  useState,
} from 'react'
import { useTexts } from '@/lib/i18n/client/language'
import { useOnDemand } from './use-on-demand'

/** What a menu that comes on demand is told by its button. */
export interface OnDemandMenuProps {
  /** Beside the button, so that it belongs to the same landmark. */
  place: RefObject<HTMLElement | null>
  anchor: RefObject<HTMLButtonElement | null>
  open: boolean
  byKeyboard: boolean
  onOpenChange: (open: boolean) => void
}

interface MenuButtonProps<Props extends OnDemandMenuProps> {
  label: string
  load: () => Promise<{ default: ComponentType<Props> }>
  /** What the menu is told besides. */
  about: Omit<Props, keyof OnDemandMenuProps>
  className: string
  placeClassName: string
  children: ReactNode
}

/** What is seen of a menu until it is asked for: the menu itself and its dialogs come then. */
export function MenuButton<Props extends OnDemandMenuProps>({
  label,
  load,
  about,
  className,
  placeClassName,
  children,
}: MenuButtonProps<Props>) {
  const texts = useTexts()
  const place = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const [byKeyboard, setByKeyboard] = useState(false)
  const { Part: Menu, failed, prepare } = useOnDemand(load)

  function ask(withKeyboard: boolean) {
    prepare()
    setByKeyboard(withKeyboard)
    setOpen(true)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    ask(true)
  }

  return (
    <div ref={place} className={`relative ${placeClassName}`}>
      <button
        ref={button}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={label}
        // A press of a key counts no clicks.
        onClick={(event) => {
          ask(event.detail === 0)
        }}
        onKeyDown={onKeyDown}
        onPointerEnter={prepare}
        onFocus={prepare}
        className={`hover:bg-hover aria-expanded:bg-hover flex min-h-11 items-center rounded-md ${className}`}
      >
        {children}
      </button>
      {Menu && (
        <Menu {...({ ...about, place, anchor: button, open, byKeyboard, onOpenChange: setOpen } as Props)} />
      )}
      <p
        role="alert"
        className="bg-danger-wash text-danger shadow-popup absolute end-0 top-full z-10 w-64 rounded-md p-3 text-sm empty:hidden"
      >
        {failed && open && texts.errors.unreachable}
      </p>
    </div>
  )
}
