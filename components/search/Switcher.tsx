'use client'
import { useCurrentChat } from '@/components/chats/use-current-chat'
import type { DialogProps } from '@/components/ui/Modal'
import { useChats } from '@/lib/chats/client/chat-list'
import { useTextsOf } from '@/lib/i18n/client/language'
import { useFirstMe } from '@/lib/users/client/me'
import { type Find, Finder } from './Finder'
import { findChats, findPeople } from './results'
import { searchTexts } from './texts'

/** Finds a chat or a person by a few letters of the name. */
export default function Switcher(dialog: DialogProps) {
  const texts = useTextsOf(searchTexts)
  const me = useFirstMe()
  const { chats } = useChats()
  const isCurrent = useCurrentChat()
  const find: Find = (typed, people) => [
    { label: typed.trim() ? texts.chats : texts.recent, items: findChats(chats, typed, isCurrent) },
    { label: texts.people, items: findPeople(people, chats, typed, me.id) },
  ]
  return <Finder {...dialog} texts={texts} find={find} />
}
