import { Menu } from '@base-ui/react/menu'
import Check from 'lucide-react/icons/check'
import Link from 'next/link'
import { type ReactNode, type Ref, useCallback, useId } from 'react'

export const menuPopupLook =
  'bg-raised border-line shadow-popup max-h-(--available-height) w-72 max-w-[calc(100vw-1rem)] origin-(--transform-origin) ' +
  'overflow-y-auto overscroll-contain rounded-lg border p-1.5 outline-none transition duration-150 ease-calm ' +
  'data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0'

export const menuLabelLook = 'text-soft px-2.5 pt-1.5 pb-1 text-xs font-medium'

const itemLook =
  'data-highlighted:bg-hover flex min-h-10 items-center gap-3 rounded-md px-2.5 py-1.5 text-sm outline-none select-none ' +
  'focus-visible:outline-accent focus-visible:-outline-offset-2'

/** Focuses the first item of a menu that was opened by keyboard. */
export function useFirstItem(byKeyboard: boolean) {
  return useCallback(
    (item: HTMLElement | null) => {
      // Waits until the menu knows its items, so that the arrow keys go on from this one.
      if (byKeyboard && item) requestAnimationFrame(() => item.focus())
    },
    [byKeyboard],
  )
}

interface MenuActionProps {
  ref?: Ref<HTMLElement>
  icon?: ReactNode
  label: string
  hint?: string
  onClick: () => void
}

export function MenuAction({ ref, icon, label, hint, onClick }: MenuActionProps) {
  const id = useId()
  return (
    <Menu.Item
      ref={ref}
      className={itemLook}
      aria-labelledby={`${id}-label`}
      aria-describedby={hint && `${id}-hint`}
      onClick={onClick}
    >
      <MenuIcon>{icon}</MenuIcon>
      <span className="min-w-0">
        <span id={`${id}-label`}>{label}</span>
        {hint && (
          <span id={`${id}-hint`} className="text-soft block text-xs">
            {hint}
          </span>
        )}
      </span>
    </Menu.Item>
  )
}

interface MenuLinkProps {
  icon?: ReactNode
  label: string
  href: string
}

export function MenuLink({ icon, label, href }: MenuLinkProps) {
  return (
    <Menu.LinkItem closeOnClick className={itemLook} render={<Link href={href} />}>
      <MenuIcon>{icon}</MenuIcon>
      {label}
    </Menu.LinkItem>
  )
}

interface MenuChoiceProps<Value extends string> {
  label: string
  value: Value
  options: readonly { value: Value; label: string; lang?: string }[]
  onChange: (value: Value) => void
}

/** A choice among a few, side by side. The menu stays open to show its effect. */
export function MenuChoice<Value extends string>({
  label,
  value,
  options,
  onChange,
}: MenuChoiceProps<Value>) {
  return (
    <Menu.Group>
      <Menu.GroupLabel className={menuLabelLook}>{label}</Menu.GroupLabel>
      <Menu.RadioGroup value={value} onValueChange={onChange} className="flex gap-1">
        {options.map((option) => (
          <Menu.RadioItem
            key={option.value}
            value={option.value}
            lang={option.lang}
            className="data-highlighted:bg-hover data-checked:bg-accent-wash data-checked:text-accent focus-visible:outline-accent flex min-h-10 flex-1 items-center justify-center gap-1 rounded-md px-1.5 py-1 text-center text-xs leading-4 outline-none select-none focus-visible:-outline-offset-2 data-checked:font-semibold pointer-coarse:min-h-11"
          >
            <Menu.RadioItemIndicator className="shrink-0">
              <Check aria-hidden className="size-3.5" />
            </Menu.RadioItemIndicator>
            {option.label}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </Menu.Group>
  )
}

function MenuIcon({ children }: { children: ReactNode }) {
  return (
    <span aria-hidden className="text-soft flex size-4 shrink-0 items-center justify-center [&>svg]:size-4">
      {children}
    </span>
  )
}

export function MenuRule() {
  return <Menu.Separator className="bg-line mx-1 my-1.5 h-px" />
}
