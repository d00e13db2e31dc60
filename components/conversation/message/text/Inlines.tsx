import type { Inline } from '@/lib/messages/markdown/parse'
import { MessageLink } from './MessageLink'

export function Inlines({ inlines }: { inlines: Inline[] }) {
  return inlines.map((inline, place) =>
    typeof inline === 'string' ? inline : <OneInline key={place} inline={inline} />,
  )
}

function OneInline({ inline }: { inline: Exclude<Inline, string> }) {
  switch (inline.kind) {
    case 'code':
      return (
        <code className="bg-sunken border-line rounded-sm border px-1 py-0.5 font-mono text-[0.875em]">
          {inline.text}
        </code>
      )
    case 'link':
      return <MessageLink {...inline} />
    case 'strong':
      return (
        <strong className="font-semibold">
          <Inlines inlines={inline.children} />
        </strong>
      )
    case 'em':
      return (
        <em>
          <Inlines inlines={inline.children} />
        </em>
      )
    case 'del':
      return (
        <del>
          <Inlines inlines={inline.children} />
        </del>
      )
  }
}
