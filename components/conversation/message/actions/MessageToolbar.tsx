'use client'
import type { ActionTarget } from './message-action'
import type { OfferedAction } from './use-offered-actions'

interface MessageToolbarProps {
  label: string
  target: ActionTarget
  actions: OfferedAction[]
}

/** For a mouse and for the keyboard: every action a button. */
export function MessageToolbar({ label, target, actions }: MessageToolbarProps) {
  return (
    <div role="group" aria-label={label} className="flex">
      {actions.map(
        ({ id, Shortcuts }) => Shortcuts && <Shortcuts key={id} target={target} isInMenu={false} />,
      )}
      {actions.map(({ id, label: name, Icon, run }) => (
        <button
          key={id}
          type="button"
          aria-label={name}
          title={name}
          onClick={run}
          // The composer keeps the focus.
          onMouseDown={(event) => {
            event.preventDefault()
          }}
          className="text-soft hover:bg-hover hover:text-ink inline-flex size-8 items-center justify-center rounded-sm focus-visible:-outline-offset-2 [&>svg]:size-4"
        >
          <Icon />
        </button>
      ))}
    </div>
  )
}
