import type { Item } from '@/lib/messages/markdown/parse'
import { Blocks } from './Blocks'
import { TEXT } from './text-classes'

/** Numbers stay those that were typed. */
export function List({ items }: { items: Item[] }) {
  if (items.every(({ number }) => number === null)) {
    return (
      <ul dir="auto" className={`list-disc ps-6 ${TEXT}`}>
        {items.map(({ children }, place) => (
          <li key={place}>
            <Blocks blocks={children} />
          </li>
        ))}
      </ul>
    )
  }
  return (
    <ol dir="auto" className={`list-decimal ps-6 ${TEXT}`}>
      {items.map(({ number, children }, place) => (
        <li key={place} value={number ?? undefined}>
          <Blocks blocks={children} />
        </li>
      ))}
    </ol>
  )
}
