import Check from 'lucide-react/icons/check'
import Copy from 'lucide-react/icons/copy'
import { useRef, useState } from 'react'
import { copyAll } from '@/components/ui/copy'
import { useTexts } from '@/lib/i18n/client/language'

export function CodeBlock({ code }: { code: string }) {
  const texts = useTexts()
  const pre = useRef<HTMLPreElement>(null)
  const [isCopied, setIsCopied] = useState(false)

  async function copy() {
    if (pre.current) setIsCopied(await copyAll(pre.current))
  }

  const Icon = isCopied ? Check : Copy
  return (
    <div className="relative my-0.5">
      <pre
        ref={pre}
        dir="auto"
        // Lets the keyboard scroll what is wider than the message.
        tabIndex={0}
        className="bg-sunken border-line overflow-x-auto rounded-md border py-2 ps-3 pe-12 font-mono text-[0.8125rem] leading-5"
      >
        <code>{code}</code>
      </pre>
      <button
        type="button"
        aria-label={isCopied ? texts.copied : texts.copy}
        onClick={() => void copy()}
        onBlur={() => {
          setIsCopied(false)
        }}
        className="text-soft hover:text-ink bg-sunken absolute end-1 top-1 inline-flex size-8 items-center justify-center rounded-md"
      >
        <Icon aria-hidden className="size-4" />
      </button>
    </div>
  )
}
