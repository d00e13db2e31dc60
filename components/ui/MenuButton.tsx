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

/** What the button gives to its menu, which loads on demand. */
export interface OnDemandMenuProps {
  /** The menu is drawn beside its button, so that it belongs to the same landmark. */
  container: RefObject<HTMLElement | null>
  anchor: RefObject<HTMLButtonElement | null>
  open: boolean
  byKeyboard: boolean
  onOpenChange: (open: boolean) => void
}

interface MenuButtonProps<Props extends OnDemandMenuProps> {
  label: string
  load: () => Promise<{ default: ComponentType<Props> }>
  /** The menu's other props. */
  menuProps: Omit<Props, keyof OnDemandMenuProps>
  className: string
  wrapperClassName: string
  children: ReactNode
}

/** The button of a menu. The menu and its dialogs load when somebody is about to open it. */
export function MenuButton<Props extends OnDemandMenuProps>({
  label,
  load,
  menuProps,
  className,
  wrapperClassName,
  children,
}: MenuButtonProps<Props>) {
  const texts = useTexts()
  const container = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const [byKeyboard, setByKeyboard] = useState(false)
  const { Part: Menu, failed, prepare } = useOnDemand(load)

  function openMenu(withKeyboard: boolean) {
    prepare()
    setByKeyboard(withKeyboard)
    setOpen(true)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    openMenu(true)
  }

  return (
    <div ref={container} className={`relative ${wrapperClassName}`}>
      <button
        ref={button}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={label}
        // `detail` counts clicks: it is 0 for a key.
        onClick={(event) => {
          openMenu(event.detail === 0)
        }}
        onKeyDown={onKeyDown}
        onPointerEnter={prepare}
        onFocus={prepare}
        className={`hover:bg-hover aria-expanded:bg-hover flex min-h-11 items-center rounded-md ${className}`}
      >
        {children}
      </button>
      {Menu && (
        <Menu
          {...({ ...menuProps, container, anchor: button, open, byKeyboard, onOpenChange: setOpen } as Props)}
        />
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
