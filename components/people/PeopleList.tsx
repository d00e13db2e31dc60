'use client'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { Virtualizer } from 'virtua'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { ApiError } from '@/lib/http/api'
import { useTexts } from '@/lib/i18n/client/language'
import { errorText } from '@/lib/i18n/error-texts'
import type { createPeopleList, PeopleShown } from '@/lib/presence/client/people-list'
import { PeopleHeading } from './PeopleHeading'
import { type PeopleItem, withHeadings } from './people-items'
import { PeopleSearch } from './PeopleSearch'
import { PersonRow } from './PersonRow'

/** Longer lists are virtualized. */
const PLAIN_MAX = 200
const NEAR_END_PX = 600
const STEPS: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }

interface PeopleListProps {
  people: ReturnType<typeof createPeopleList>
  shown: PeopleShown
}

export function PeopleList({ people, shown }: PeopleListProps) {
  const texts = useTexts()
  const id = useId()
  const scroll = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState<number | null>(null)
  const { rows, failure, isLoading } = shown
  // The list is one Tab stop; the arrow keys move within it.
  const stopAt = Math.max(
    0,
    rows.findIndex(({ id }) => id === current),
  )
  const stop = rows[stopAt]?.id
  const { items, itemOf } = withHeadings(shown)

  const row = (item: PeopleItem) =>
    'heading' in item ? (
      <PeopleHeading key={item.heading} {...item} />
    ) : (
      <PersonRow key={item.id} person={item} isTabStop={item.id === stop} onFocus={setCurrent} />
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
        // The order does not change under the pointer.
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
            data={items}
            keepMounted={reachableRows(stopAt, rows.length - 1).map(itemOf)}
          >
            {row}
          </Virtualizer>
        ) : (
          <ul>
            {items.map((item) => (
              <li key={'heading' in item ? item.heading : item.id}>{row(item)}</li>
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

/** The rows that a key can lead to, which the virtualizer must not drop. */
const reachableRows = (at: number, last: number) =>
  [0, at - 1, at, at + 1, last].filter((n, index, all) => n >= 0 && n <= last && all.indexOf(n) === index)

function step(list: HTMLElement | null, by: number) {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-person]') ?? [])]
  const at = rows.findIndex((row) => row === document.activeElement)
  rows[Math.min(Math.max(0, at + by), rows.length - 1)]?.focus()
}

const ROWS = ['w-24', 'w-32', 'w-20', 'w-28']

function PeopleSkeleton() {
  return (
    <div aria-hidden>
      {ROWS.map((width) => (
        <div key={width} className="flex h-13 items-center gap-3 px-2">
          <span className="bg-hover size-8 rounded-full" />
          <span className={`bg-hover h-3.5 rounded-sm ${width}`} />
        </div>
      ))}
    </div>
  )
}
