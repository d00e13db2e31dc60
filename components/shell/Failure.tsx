'use client'
import { buttonClasses } from '@/components/ui/button-classes'
import type { failureTexts } from './failure-texts'
import { StandAlone } from './StandAlone'

interface FailureProps {
  texts: (typeof failureTexts)['es']
  error: unknown
  retry: () => void
}

/** Shows no details of the error, only the number under which the server logged it. */
export function Failure({ texts, error, retry }: FailureProps) {
  const digest = digestOf(error)
  return (
    <StandAlone title={texts.title}>
      <p className="text-soft">{texts.text}</p>
      {digest && <p className="text-soft font-mono text-sm">{texts.reference(digest)}</p>}
      <div className="flex flex-wrap gap-3">
        <button type="button" onClick={retry} className={buttonClasses()}>
          {texts.retry}
        </button>
        {/* A whole new page: what failed may be the application that would follow a link. */}
        {/* eslint-disable-next-line @next/next/no-html-link-for-pages */}
        <a href="/" className={buttonClasses('quiet')}>
          {texts.home}
        </a>
      </div>
    </StandAlone>
  )
}

function digestOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('digest' in error)) return null
  return typeof error.digest === 'string' ? error.digest : null
}
