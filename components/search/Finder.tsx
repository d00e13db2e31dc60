'use client'
import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import Search from 'lucide-react/icons/search'
import X from 'lucide-react/icons/x'
import { useRef, useState } from 'react'
import { messageField, wantMessageField } from '@/components/chats/message-field'
import { useGoToChat } from '@/components/chats/use-go-to-chat'
import { keepFocusInside } from '@/components/ui/dialog-focus'
import { backdropLook, type DialogProps, ignoreDoubleClick } from '@/components/ui/Modal'
import { Spinner } from '@/components/ui/Spinner'
import { useRequest } from '@/components/ui/use-request'
import { useChatActions } from '@/lib/chats/client/chat-list'
import { useTexts } from '@/lib/i18n/client/language'
import { useFoundPeople } from '@/lib/presence/client/use-people'
import { ResultRow } from './ResultRow'
import type { Candidates, SearchResult } from './results'
import type { searchTexts } from './texts'

/** At the top of the screen: a phone's keyboard does not cover it. */
const look =
  'bg-raised border-line shadow-popup ease-calm fixed inset-x-0 top-0 mx-auto flex max-h-[min(36rem,85dvh)] w-full max-w-xl flex-col ' +
  'overflow-hidden rounded-b-xl border pt-[env(safe-area-inset-top)] outline-none transition duration-150 [--ground:var(--color-raised)] ' +
  'data-ending-style:-translate-y-2 data-ending-style:opacity-0 data-starting-style:-translate-y-2 data-starting-style:opacity-0 sm:top-[12dvh] sm:rounded-xl'

export type Find = (typed: string, people: Candidates) => { label: string; items: SearchResult[] }[]

interface FinderProps extends DialogProps {
  texts: Pick<
    (typeof searchTexts)['es'],
    'title' | 'field' | 'placeholder' | 'nothingFound' | 'searching' | 'found' | 'failed'
  >
  /** What matches the typed text, in groups. */
  find: Find
}

/** A field and what it finds; choosing a result opens the chat. */
export function Finder({ open, onOpenChange, returnTo, texts, find }: FinderProps) {
  const common = useTexts()
  const { open: openDm } = useChatActions()
  const { go } = useGoToChat()
  const [typed, setTyped] = useState('')
  const people = useFoundPeople(typed)
  const { busy, problem, request } = useRequest()
  const field = useRef<HTMLInputElement>(null)
  const isChosen = useRef(false)

  const groups = find(typed, people).filter(({ items }) => items.length > 0)
  const count = groups.reduce((sum, { items }) => sum + items.length, 0)
  const statusText = count > 0 ? texts.found(count) : people.isLooking ? texts.searching : texts.nothingFound

  const choose = (result: SearchResult) =>
    void request(async () => {
      const chat = result.kind === 'chat' ? result.chat : await openDm(result.person.username)
      await go(chat.id)
      isChosen.current = true
      wantMessageField()
      onOpenChange(false)
    })

  return (
    <Dialog.Root open={open} onOpenChange={ignoreDoubleClick(onOpenChange)}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropLook} />
        <Dialog.Popup
          className={look}
          ref={keepFocusInside}
          initialFocus={field}
          finalFocus={() => (isChosen.current ? (messageField() ?? false) : returnTo.current)}
        >
          <Dialog.Title className="sr-only">{texts.title}</Dialog.Title>
          <Autocomplete.Root
            open
            inline
            items={groups}
            filter={null}
            value={typed}
            onValueChange={(value, { reason }) => {
              if (reason !== 'item-press') setTyped(value)
            }}
            autoHighlight="always"
            keepHighlight
            itemToStringValue={({ key }: SearchResult) => key}
          >
            <div className="border-line flex shrink-0 items-center gap-3 border-b ps-4 pe-1">
              {busy ? <Spinner /> : <Search aria-hidden className="text-soft size-4.5 shrink-0" />}
              <Autocomplete.Input
                ref={field}
                dir="auto"
                aria-label={texts.field}
                placeholder={texts.placeholder}
                autoComplete="off"
                autoCapitalize="none"
                autoCorrect="off"
                spellCheck={false}
                enterKeyHint="go"
                className="h-13 min-w-0 flex-1 bg-transparent text-base outline-none"
              />
              <Dialog.Close
                aria-label={common.close}
                className="text-soft hover:bg-hover hover:text-ink inline-flex size-11 shrink-0 items-center justify-center rounded-md focus-visible:-outline-offset-2"
              >
                <X aria-hidden className="size-5" />
              </Dialog.Close>
            </div>
            <p role="alert" className="text-danger px-4 text-sm not-empty:py-2">
              {problem ?? (people.error ? texts.failed : null)}
            </p>
            <Autocomplete.Status className={count > 0 ? 'sr-only' : 'text-soft px-4 py-6 text-sm'}>
              {statusText}
            </Autocomplete.Status>
            <Autocomplete.List className="min-h-0 scroll-py-2 overflow-y-auto overscroll-contain px-2 pb-2">
              {({ label, items }: (typeof groups)[number]) => (
                <Autocomplete.Group key={label} items={items}>
                  <Autocomplete.GroupLabel className="text-soft px-2.5 pt-3 pb-1 text-xs font-medium">
                    {label}
                  </Autocomplete.GroupLabel>
                  <Autocomplete.Collection>
                    {(result: SearchResult) => (
                      <ResultRow key={result.key} result={result} onChoose={choose} />
                    )}
                  </Autocomplete.Collection>
                </Autocomplete.Group>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
