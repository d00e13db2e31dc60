'use client'
import Check from 'lucide-react/icons/check'
import { type ComponentType, useState } from 'react'
import { toast } from '@/components/ui/toast'
import { useLocale } from '@/lib/i18n/client/language'
import type { ActionShortcutsProps, ActionTarget, MessageAction } from './message-action'
import { messageActions } from './message-actions'

export interface OfferedAction {
  id: string
  label: string
  Icon: ComponentType
  isInToolbar: boolean
  Shortcuts: ComponentType<ActionShortcutsProps> | undefined
  run: () => void
}

/** The actions that somebody may do with a message, as they are to be shown. */
export function useOfferedActions(target: ActionTarget) {
  const language = useLocale()
  const [doneId, setDoneId] = useState<string | null>(null)
  const done = messageActions.find(({ id }) => id === doneId)

  async function run(action: MessageAction) {
    const hasWorked = await action.run(target)
    if (hasWorked === undefined) return
    setDoneId(hasWorked ? action.id : null)
    if (!hasWorked && action.failedText) toast({ text: action.failedText(language) })
  }

  const actions = messageActions
    .filter(({ isOffered }) => isOffered(target))
    .map((action): OfferedAction => {
      const isDone = action === done
      return {
        id: action.id,
        label: (isDone && action.doneLabel ? action.doneLabel : action.label)(language),
        Icon: isDone ? Check : action.icon,
        isInToolbar: action.isInToolbar,
        Shortcuts: action.Shortcuts,
        run: () => void run(action),
      }
    })

  return {
    actions,
    /** What is said when an action has worked. */
    doneText: done?.doneLabel?.(language) ?? null,
    forgetDone: () => setDoneId(null),
  }
}
