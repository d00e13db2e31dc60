'use client'
import { type ReactNode, type RefObject, use, useRef, useState } from 'react'
import { ReadingPlace } from '@/components/conversation/use-conversation'
import { useTexts } from '@/lib/i18n/client/language'
import type { Folding } from './folding'

interface FoldProps {
  folding: Exclude<Folding, 'never'>
  /** Of its message, if that is stored. */
  seq: number | undefined
  children: ReactNode
}

const FOLDED = {
  everywhere: 'max-h-66 overflow-hidden [mask-image:linear-gradient(black_calc(100%-3rem),transparent)]',
  narrow:
    'max-md:max-h-66 max-md:overflow-hidden max-md:[mask-image:linear-gradient(black_calc(100%-3rem),transparent)]',
}

/** Shows the first lines of a long text, and the rest when somebody asks for it, finds a word in it, or gets into it. */
export function Fold({ folding, seq, children }: FoldProps) {
  const texts = useTexts().log
  const { openedAt, hold } = use(ReadingPlace)
  const [isOpen, setIsOpen] = useState(seq !== undefined && seq === openedAt)
  const box = useRef<HTMLDivElement>(null)

  function toggle() {
    const article = box.current?.closest('article')
    if (article) hold(article, isOpen)
    setIsOpen(!isOpen)
  }

  return (
    <>
      <div
        ref={box}
        onScroll={() => {
          unfoldAtTop(box)
          setIsOpen(true)
        }}
        className={isOpen ? undefined : FOLDED[folding]}
      >
        {children}
      </div>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={toggle}
        className={`text-accent hover:text-accent-strong relative text-sm leading-5.5 font-semibold after:absolute after:-inset-1 ${folding === 'narrow' ? 'md:hidden' : ''}`}
      >
        {isOpen ? texts.less : texts.more}
      </button>
    </>
  )
}

function unfoldAtTop({ current: box }: RefObject<HTMLElement | null>) {
  if (box) box.scrollTop = 0
}
