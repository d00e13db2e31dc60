'use client'
import Search from 'lucide-react/icons/search'
import { type ChangeEvent, type KeyboardEvent, useEffect, useRef } from 'react'
import { useTexts } from '@/lib/i18n/client/language'

const DEBOUNCE_MS = 200

interface PeopleSearchProps {
  listId: string
  onType: (typed: string) => void
  onEnterList: () => void
}

/** Searches as somebody types, debounced. */
export function PeopleSearch({ listId, onType, onEnterList }: PeopleSearchProps) {
  const texts = useTexts().presence
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  function onChange({ target: { value } }: ChangeEvent<HTMLInputElement>) {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      onType(value)
    }, DEBOUNCE_MS)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    onEnterList()
  }

  return (
    <div className="relative px-3 pb-2">
      <Search aria-hidden className="text-soft pointer-events-none absolute start-6 top-2.5 size-4" />
      <input
        type="search"
        aria-label={texts.find}
        aria-controls={listId}
        placeholder={texts.find}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        onChange={onChange}
        onKeyDown={onKeyDown}
        className="border-edge bg-raised h-9 w-full rounded-md border ps-9 pe-3 text-sm pointer-coarse:h-11 pointer-coarse:text-base"
      />
    </div>
  )
}
