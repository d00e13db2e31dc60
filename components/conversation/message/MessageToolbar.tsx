'use client'
import { useTexts } from '@/lib/i18n/client/language'
import { MessageActionsPosition } from './MessageActionsPosition'
import { type ActionsOfMessage, useMessageActions } from './use-message-actions'

/** For a mouse and for the keyboard: every action a button. */
export function MessageToolbar(message: ActionsOfMessage) {
  const texts = useTexts().chat
  const { actions, isCopied } = useMessageActions(message)
  return (
    <MessageActionsPosition isCopied={isCopied}>
      <div role="group" aria-label={texts.actions} className="flex">
        {actions.map(({ label, icon, act }, n) => (
          <button
            key={n}
            type="button"
            aria-label={label}
            title={label}
            onClick={act}
            // Who is writing goes on where they are.
            onMouseDown={(event) => {
              event.preventDefault()
            }}
            className="text-soft hover:bg-hover hover:text-ink inline-flex size-8 items-center justify-center rounded-sm focus-visible:-outline-offset-2 [&>svg]:size-4"
          >
            {icon}
          </button>
        ))}
      </div>
    </MessageActionsPosition>
  )
}
