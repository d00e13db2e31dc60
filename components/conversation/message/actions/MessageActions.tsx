'use client'
import { createPortal } from 'react-dom'
import { useConversation } from '@/components/conversation/use-conversation'
import { useTextsOf } from '@/lib/i18n/client/language'
import type { ActionTarget } from './message-action'
import { MessageMenu } from './MessageMenu'
import { MessageToolbar } from './MessageToolbar'
import { actionTexts } from './texts'
import { isTouched, useActiveMessage } from './use-active-message'
import { useArticleKeys } from './use-article-keys'
import { useOfferedActions } from './use-offered-actions'

interface MessageActionsProps {
  /** The event that made this component load. */
  firstEvent: Event | null
}

/** The actions of the active message, drawn into its article. */
export default function MessageActions({ firstEvent }: MessageActionsProps) {
  const conversation = useConversation()
  const { log, feed } = conversation
  const active = useActiveMessage(log, firstEvent)
  useArticleKeys(log)

  const message =
    active &&
    feed.messages.find(({ id, deleted }) => String(id) === active.article.dataset['message'] && !deleted)
  return (
    message &&
    createPortal(
      <ActionsOfMessage
        key={`${String(message.id)}-${isTouched(active) ? active.by : 'toolbar'}`}
        target={{ message, article: active.article, conversation }}
        isByTouch={isTouched(active)}
        isHeld={active.by === 'hold'}
      />,
      active.article,
    )
  )
}

interface ActionsOfMessageProps {
  target: ActionTarget
  isByTouch: boolean
  isHeld: boolean
}

/** Stands at the upper end of the message, and stays in sight as long as the message is. */
function ActionsOfMessage({ target, isByTouch, isHeld }: ActionsOfMessageProps) {
  const texts = useTextsOf(actionTexts)
  const { actions, doneText, forgetDone } = useOfferedActions(target)
  const inMenu = isByTouch ? actions : actions.filter(({ isInToolbar }) => !isInToolbar)
  return (
    <div className="pointer-events-none absolute end-2 -top-3 bottom-0 z-10">
      <div
        data-actions
        className="bg-raised border-line shadow-card pointer-events-auto sticky top-1 flex rounded-md border p-0.5"
      >
        {!isByTouch && (
          <MessageToolbar
            label={texts.actions}
            target={target}
            actions={actions.filter(({ isInToolbar }) => isInToolbar)}
          />
        )}
        {inMenu.length > 0 && (
          <MessageMenu
            label={texts.actions}
            target={target}
            actions={inMenu}
            hasShortcuts={isByTouch}
            startsOpen={isHeld}
            isDone={doneText !== null}
            onOpen={forgetDone}
          />
        )}
        <span role="status" className="sr-only">
          {doneText}
        </span>
      </div>
    </div>
  )
}
