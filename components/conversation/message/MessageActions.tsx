'use client'
import { createPortal } from 'react-dom'
import { mayDelete } from '@/lib/messages/may-delete'
import { useMe } from '@/lib/users/client/me'
import { DeleteDialog } from './DeleteDialog'
import type { ActionsProps, DeleteQuestion } from './MessageActionsOnDemand'
import { MessageMenu } from './MessageMenu'
import { MessageToolbar } from './MessageToolbar'
import { useActiveMessage } from './use-active-message'
import { useArticleKeys } from './use-article-keys'

interface MessageActionsProps extends ActionsProps {
  /** What somebody did to reach for a message, before this was here. */
  first: Event | null
  asked: { question: DeleteQuestion; opening: number } | null
  askToErase: (question: DeleteQuestion) => void
}

/** What can be done with the message at hand, in a place of its own on that message. */
export default function MessageActions({ log, first, asked, askToErase, ...props }: MessageActionsProps) {
  const { chat, messages, mayChange, onEdit, onErase } = props
  const { first: me } = useMe()
  const atHand = useActiveMessage(log, first)
  useArticleKeys(log)

  const message =
    atHand && messages.find(({ id, deleted }) => String(id) === atHand.article.dataset['message'] && !deleted)
  const Actions = atHand?.by === 'touch' ? MessageMenu : MessageToolbar

  return (
    <>
      {message &&
        createPortal(
          <Actions
            key={message.id}
            message={message}
            onEdit={
              mayChange && message.sender_id === me.id
                ? () => {
                    onEdit(message)
                  }
                : null
            }
            onErase={
              mayChange && mayDelete(me, message.sender_id, chat)
                ? () => {
                    askToErase({ message, from: placeOf(atHand.article) })
                  }
                : null
            }
          />,
          atHand.article,
        )}
      {asked && <DeleteDialog key={asked.opening} {...asked.question} onErase={onErase} />}
    </>
  )
}

/** Where somebody is: not on what goes away with the message. */
function placeOf(article: HTMLElement): HTMLElement {
  const { activeElement } = document
  if (activeElement instanceof HTMLTextAreaElement) return activeElement
  article.tabIndex = -1
  return article
}
