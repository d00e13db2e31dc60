'use client'
import Check from 'lucide-react/icons/check'
import Copy from 'lucide-react/icons/copy'
import Link from 'lucide-react/icons/link'
import Pencil from 'lucide-react/icons/pencil'
import Trash from 'lucide-react/icons/trash-2'
import { type ReactNode, useState } from 'react'
import { copyText } from '@/components/ui/copy'
import { toast } from '@/components/ui/toast'
import { useTexts } from '@/lib/i18n/client/language'
import type { Message } from '@/lib/messages/contract'

export interface ActionsOfMessage {
  message: Message
  /** Null: one may not. */
  onEdit: (() => void) | null
  onErase: (() => void) | null
}

interface Action {
  label: string
  icon: ReactNode
  act: () => void
}

/** The actions in their order, and what came of copying. */
export function useMessageActions({ message, onEdit, onErase }: ActionsOfMessage) {
  const texts = useTexts().chat
  const [copied, setCopied] = useState<string | null>(null)

  const copying = (label: string, icon: ReactNode, text: () => string): Action => ({
    label: label === copied ? texts.copied : label,
    icon: label === copied ? <Check /> : icon,
    act: () =>
      void copyText(text()).then((isDone) => {
        setCopied(isDone ? label : null)
        if (!isDone) toast({ text: texts.copyFailed })
      }),
  })
  const link = () => `${location.origin}/c/${String(message.chat_id)}?m=${String(message.id)}`

  const actions: Action[] = [
    ...(onEdit ? [{ label: texts.edit, icon: <Pencil />, act: onEdit }] : []),
    copying(texts.copy, <Copy />, () => message.contenido),
    copying(texts.copyLink, <Link />, link),
    ...(onErase ? [{ label: texts.erase, icon: <Trash />, act: onErase }] : []),
  ]
  return {
    actions,
    isCopied: copied !== null,
    forget: () => setCopied(null),
  }
}
