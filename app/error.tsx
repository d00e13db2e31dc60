'use client'
import { Failure } from '@/components/shell/Failure'
import { useTexts } from '@/lib/i18n/client'

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return <Failure texts={useTexts()} error={error} retry={retry} />
}
