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
    <div className="bg-sunken border-line my-0.5 flex items-start rounded-md border">
      <pre
        ref={pre}
        dir="auto"
        // Lets the keyboard scroll what is wider than the message.
        tabIndex={0}
        className="min-w-0 flex-1 overflow-x-auto rounded-md px-3 py-2 font-mono text-[0.8125rem] leading-5"
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
        className="text-soft hover:text-ink m-0.5 inline-flex size-8 shrink-0 items-center justify-center rounded-md"
      >
        <Icon aria-hidden className="size-4" />
      </button>
    </div>
  )
}
