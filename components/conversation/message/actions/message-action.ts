import type { ComponentType } from 'react'
import type { OpenConversation } from '@/components/conversation/use-conversation'
import type { Language } from '@/lib/i18n/client/language'
import type { Message } from '@/lib/messages/contract'

export interface ActionTarget {
  message: Message
  /** The element that shows the message. */
  article: HTMLElement
  conversation: OpenConversation
}

export interface ActionShortcutsProps {
  target: ActionTarget
  isInMenu: boolean
}

export interface MessageAction {
  id: string
  icon: ComponentType
  label: (language: Language) => string
  /** Has a button of its own in the toolbar; the others are in the toolbar's menu. A phone has one menu of all. */
  isInToolbar: boolean
  isOffered: (target: ActionTarget) => boolean
  /** Buttons for what is done most, before the others in the toolbar and above them in the menu of a phone. */
  Shortcuts?: ComponentType<ActionShortcutsProps>
  /** A promise says whether it worked, where nothing else on the page shows it. */
  run: (target: ActionTarget) => Promise<boolean> | undefined
  /** Stands in for the label once it worked. */
  doneLabel?: (language: Language) => string
  failedText?: (language: Language) => string
}
