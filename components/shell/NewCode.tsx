'use client'
import { lazy, Suspense } from 'react'
import { useNewCodeWaits } from '@/lib/auth/client-new-code'

const NewCodeDialog = lazy(() => import('@/components/settings/NewCodeDialog'))

/** Shown once, to who has just made the name theirs. */
export function NewCode() {
  if (!useNewCodeWaits()) return null
  return (
    <Suspense>
      <NewCodeDialog />
    </Suspense>
  )
}
