'use client'
import { Button } from '@/components/ui/Button'
import type { Pagination } from '@/lib/http/pagination'
import { useTextsOf } from '@/lib/i18n/client/language'
import { adminTexts } from './texts'

interface PagesProps {
  pagination: Pagination
  turnTo: (page: number) => void
}

export function Pages({ pagination: { page, pages }, turnTo }: PagesProps) {
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
