'use client'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { Virtualizer } from 'virtua'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { ApiError } from '@/lib/http/api'
import { useTexts } from '@/lib/i18n/client/language'
import { errorText } from '@/lib/i18n/error-texts'
import type { createPeopleList, PeopleShown, Person } from '@/lib/presence/client/people-list'
import { PeopleSearch } from './PeopleSearch'
import { PeopleSkeleton } from './PeopleSkeleton'
import { PersonRow } from './PersonRow'

/** More than these are made only as they come into sight. */
const PLAIN_MAX = 200
const NEAR_END_PX = 600
const STEPS: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }

interface PeopleListProps {
  people: ReturnType<typeof createPeopleList>
  shown: PeopleShown
  onOpened?: () => void
}

export function PeopleList({ people, shown, onOpened }: PeopleListProps) {
  const texts = useTexts()
  const id = useId()
  const scroll = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState<number | null>(null)
  const { rows, failure, isLoading } = shown
  // One stop for the Tab key; within, the arrows lead.
  const stopAt = Math.max(
    0,
    rows.findIndex(({ id }) => id === current),
  )
  const stop = rows[stopAt]?.id

  const row = (person: Person) => (
    <PersonRow
      key={person.id}
      person={person}
      isStop={person.id === stop}
      onFocus={setCurrent}
      onOpened={onOpened}
    />
  )

  function onScroll({ currentTarget: box }: React.UIEvent) {
    if (box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END_PX) people.more()
  }

  return (
    <>
      <PeopleSearch listId={id} onType={people.search} onEnterList={() => step(scroll.current, 0)} />
      {failure instanceof ApiError && (
        <div role="alert" className="flex flex-col items-start gap-2 px-4 pb-3">
          <Notice look="danger">{errorText(texts, failure)}</Notice>
          <Button look="quiet" onClick={people.refresh}>
            {texts.retry}
          </Button>
        </div>
      )}
      <div
        ref={scroll}
        id={id}
        onScroll={onScroll}
        onKeyDown={onKeyDown}
        // Nobody slips away under the hand that is about to choose them.
        onPointerEnter={() => {
          people.hold(true)
        }}
        onPointerLeave={() => {
          people.hold(false)
        }}
        onFocus={() => {
          people.hold(true)
        }}
        onBlur={() => {
          people.hold(false)
        }}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 pb-[max(0.5rem,env(safe-area-inset-bottom))]"
      >
        {rows.length > PLAIN_MAX ? (
          <Virtualizer
            as="ul"
            item="li"
            scrollRef={scroll}
            data={rows}
            keepMounted={withinReach(stopAt, rows.length - 1)}
          >
            {row}
          </Virtualizer>
        ) : (
          <ul>
            {rows.map((person) => (
              <li key={person.id}>{row(person)}</li>
            ))}
          </ul>
        )}
        {rows.length === 0 &&
          (isLoading ? (
            <PeopleSkeleton />
          ) : (
            <p role="status" className="text-soft px-2 py-4 text-sm">
              {texts.presence.nobody}
            </p>
          ))}
      </div>
    </>
  )
}

function onKeyDown(event: KeyboardEvent<HTMLElement>) {
  const by = STEPS[event.key]
  if (by === undefined) return
  event.preventDefault()
  step(event.currentTarget, by)
}

/** The rows that a key leads to are there, however far the list was scrolled. */
const withinReach = (at: number, last: number) =>
  [0, at - 1, at, at + 1, last].filter((n, index, all) => n >= 0 && n <= last && all.indexOf(n) === index)

function step(list: HTMLElement | null, by: number) {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-person]') ?? [])]
  const at = rows.findIndex((row) => row === document.activeElement)
  rows[Math.min(Math.max(0, at + by), rows.length - 1)]?.focus()
}
