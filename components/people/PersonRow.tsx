'use client'
import { memo, useId } from 'react'
import { PersonAvatar } from '@/components/presence/PersonAvatar'
import { StatusLine } from '@/components/presence/StatusLine'
import { useTexts } from '@/lib/i18n/client/language'
import type { Person } from '@/lib/presence/client/people-list'
import { useFirstMe } from '@/lib/users/client/me'
import { openPerson } from './open-person'

interface PersonRowProps {
  person: Person
  isTabStop: boolean
  onFocus: (id: number) => void
}

/** A press shows the person's card. */
export const PersonRow = memo(function PersonRow({ person, isTabStop, onFocus }: PersonRowProps) {
  const { id, username } = person
  const idPrefix = useId()
  const texts = useTexts().presence
  const isOneself = id === useFirstMe().id

  return (
    <button
      type="button"
      data-person={id}
      tabIndex={isTabStop ? 0 : -1}
      aria-haspopup="dialog"
      aria-labelledby={`${idPrefix}-name`}
      aria-describedby={`${idPrefix}-status`}
      onClick={({ currentTarget }) => {
        openPerson({ id, username }, currentTarget)
      }}
      onFocus={() => {
        onFocus(id)
      }}
      className="group/person hover:bg-hover flex h-13 w-full items-center gap-3 rounded-md px-2 text-start hover:[--ground:var(--color-hover)] focus-visible:-outline-offset-2"
    >
      <PersonAvatar id={id} name={username} />
      <span className="min-w-0 flex-1">
        <span className="flex gap-1.5 text-sm leading-5 font-medium">
          <span id={`${idPrefix}-name`} dir="auto" className="truncate">
            {username}
          </span>
          {isOneself && <span className="text-soft shrink-0 font-normal">({texts.you})</span>}
        </span>
        <span id={`${idPrefix}-status`} className="flex h-4 min-w-0 gap-1">
          <StatusLine
            id={id}
            exactTimeClass="hidden group-hover/person:inline group-focus-visible/person:inline"
          />
        </span>
      </span>
    </button>
  )
})
