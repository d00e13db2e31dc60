'use client'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { Notice } from '@/components/ui/Notice'
import { ApiError } from '@/lib/http/api'
import type { Pagination } from '@/lib/http/pagination'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { errorText } from '@/lib/i18n/error-texts'
import { adminTexts } from './texts'

interface ListingProps {
  list: {
    typed: string
    type: (text: string) => void
    turnTo: (page: number) => void
    refresh: () => Promise<unknown>
    error: unknown
    isLoading: boolean
  }
  pagination: Pagination
  /** The number of results, in words. */
  count: string
  children: ReactNode
}

/** A search field, the results, and the links to other pages. */
export function Listing({ list, pagination, count, children }: ListingProps) {
  const [texts, common] = [useTextsOf(adminTexts), useTexts()]
  return (
    <>
      <div className="flex flex-col gap-2 sm:flex-row sm:items-end sm:justify-between">
        <div className="sm:w-80">
          <Field
            type="search"
            label={texts.search}
            value={list.typed}
            onChange={(event) => {
              list.type(event.target.value)
            }}
            autoComplete="off"
            enterKeyHint="search"
          />
        </div>
        <p role="status" className="text-soft text-sm">
          {count}
        </p>
      </div>
      {list.error instanceof ApiError && (
        <div role="alert" className="flex flex-col items-start gap-3">
          <Notice look="danger">{errorText(common, list.error)}</Notice>
          <Button look="quiet" onClick={() => void list.refresh()}>
            {common.retry}
          </Button>
        </div>
      )}
      {pagination.total === 0 ? (
        <p className="text-soft py-4 text-sm">{texts.nothing}</p>
      ) : (
        <ul aria-busy={list.isLoading} className="divide-line border-line divide-y border-y">
          {children}
        </ul>
      )}
      <Pages pagination={pagination} turnTo={list.turnTo} />
    </>
  )
}

interface PagesProps {
  pagination: Pagination
  turnTo: (page: number) => void
}

function Pages({ pagination: { page, pages }, turnTo }: PagesProps) {
  const texts = useTextsOf(adminTexts)
  if (pages <= 1) return null
  return (
    <nav aria-label={texts.pages} className="flex flex-wrap items-center justify-between gap-3">
      <Button look="quiet" disabled={page <= 1} onClick={() => turnTo(page - 1)}>
        {texts.before}
      </Button>
      <p className="text-soft text-sm">{texts.page(page, pages)}</p>
      <Button look="quiet" disabled={page >= pages} onClick={() => turnTo(page + 1)}>
        {texts.next}
      </Button>
    </nav>
  )
}
