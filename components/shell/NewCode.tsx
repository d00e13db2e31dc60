'use client'
import { lazy, Suspense } from 'react'
import { useNewCodeWaits } from '@/lib/accounts/client/new-code'

const NewCodeNotice = lazy(() => import('@/components/settings/NewCodeNotice'))

/** Shown once, to who has just made the name theirs. */
export function NewCode() {
  if (!useNewCodeWaits()) return null
  return (
    <Suspense>
      <NewCodeNotice />
    </Suspense>
  )
}
