'use client'
import { usePathname } from 'next/navigation'
import { useEffect, useEffectEvent, useState } from 'react'
import { focusWantedField, wantMessageField } from '@/components/chats/message-field'
import { useChatSections } from '@/components/chats/ChatSections'
import { useCurrentChat } from '@/components/chats/use-current-chat'
import { useGoToChat } from '@/components/chats/use-go-to-chat'
import { isComposing, isInDialogOrMenu, isTyping } from '@/components/ui/keys'
import { useOnDemand } from '@/components/ui/use-on-demand'
import { chatBeside } from './neighbour'
import { opensByKey } from './open-by-key'

const STEPS: Partial<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 }

/** The keys that work anywhere on the page. */
export function Shortcuts() {
  const sections = useChatSections()
  const { go } = useGoToChat()
  const isCurrent = useCurrentChat()
  const [open, setOpen] = useState(false)
  const { Part: ShortcutsDialog, prepare } = useOnDemand(() => import('./ShortcutsDialog'))

  const path = usePathname()
  useEffect(focusWantedField, [path])

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (
      event.defaultPrevented ||
      event.ctrlKey ||
      event.metaKey ||
      isComposing(event) ||
      isInDialogOrMenu(event)
    )
      return
    const by = event.altKey ? STEPS[event.key] : undefined
    if (by) {
      event.preventDefault()
      const shownChats = sections.flatMap(({ chats }) => chats)
      const next = chatBeside(shownChats, isCurrent, by, event.shiftKey)
      if (next === null) return
      // When it fails, the connection chip says why.
      go(next).then(wantMessageField, () => undefined)
    } else if (event.key === '?' && !event.altKey && !isTyping(event) && opensByKey()) {
      event.preventDefault()
      prepare()
      setOpen(true)
    }
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      onKey(event)
    }
    addEventListener('keydown', listen)
    return () => {
      removeEventListener('keydown', listen)
    }
  }, [])

  return ShortcutsDialog && <ShortcutsDialog open={open} onOpenChange={setOpen} />
}
