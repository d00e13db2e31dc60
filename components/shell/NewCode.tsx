'use client'
import { lazy, Suspense } from 'react'
import { useNewCodeWaits } from '@/lib/accounts/client/new-code'

const NewCodeNotice = lazy(() => import('@/components/settings/NewCodeNotice'))

/** The code of a name that was claimed just now. */
export function NewCode() {
  if (!useNewCodeWaits()) return null
  return (
    <Suspense>
      <NewCodeNotice />
    </Suspense>
  )
}
