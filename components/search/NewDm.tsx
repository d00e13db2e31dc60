'use client'
import type { DialogProps } from '@/components/ui/Modal'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { useFirstMe } from '@/lib/users/client/me'
import { type Find, Finder } from './Finder'
import { listPeople } from './results'
import { searchTexts } from './texts'

/** Finds whom to write to; without a text it lists everybody who is known to the page. */
export default function NewDm(dialog: DialogProps) {
  const title = useTexts().chat.newDm
  const texts = useTextsOf(searchTexts)
  const me = useFirstMe()
  const find: Find = (typed, people) => [
    { label: texts.people, items: listPeople(people, typed, new Set([me.id])) },
  ]
  return <Finder {...dialog} texts={{ ...texts, ...texts.newDm, title }} find={find} />
}
