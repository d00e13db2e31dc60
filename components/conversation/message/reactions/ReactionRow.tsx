'use client'
import { useRef, useState } from 'react'
import { useOnDemand } from '@/components/ui/use-on-demand'
import { useTextsOf } from '@/lib/i18n/client/language'
import type { Message } from '@/lib/messages/contract'
import { withWishes } from '@/lib/messages/reactions/reaction'
import { useFirstMe } from '@/lib/users/client/me'
import { reactionTexts } from './texts'
import { useReact } from './use-react'

interface ReactionRowProps {
  message: Message
  wishes: ReadonlyMap<string, boolean>
}

const HOVER_MS = 400

/** The reactions under a message. A press adds one's own, or takes it back. */
export default function ReactionRow({ message, wishes }: ReactionRowProps) {
  const texts = useTextsOf(reactionTexts)
  const me = useFirstMe()
  const react = useReact()
  const { tip, pointAt, leave } = useTip()
  const { Part: ReactionTip, prepare } = useOnDemand(() => import('./ReactionTip'))
  const reactions = withWishes(message.reactions, wishes, me.id)
  const pointed = reactions.find(({ emoji }) => emoji === tip?.emoji)
  return (
    <div
      role="group"
      aria-label={texts.reactions}
      onPointerLeave={leave}
      onBlur={leave}
      className="mt-1 mb-0.5 flex flex-wrap gap-1 empty:hidden"
    >
      {reactions.map(({ emoji, count, mine }) => (
        <button
          key={emoji}
          type="button"
          aria-label={`${emoji}, ${String(count)}`}
          aria-pressed={mine ?? false}
          onClick={() => void react(message, emoji)}
          onPointerEnter={({ currentTarget, pointerType }) => {
            if (pointerType !== 'mouse') return
            prepare()
            pointAt(emoji, currentTarget)
          }}
          onFocus={({ currentTarget }) => {
            if (!currentTarget.matches(':focus-visible')) return
            prepare()
            pointAt(emoji, currentTarget)
          }}
          className="border-line bg-raised text-soft hover:border-edge aria-pressed:border-accent aria-pressed:bg-accent-wash aria-pressed:text-accent inline-flex h-7 min-w-11 items-center justify-center gap-1.5 rounded-full border px-2 text-xs font-medium tabular-nums pointer-coarse:h-9"
        >
          <span aria-hidden className="font-emoji text-base leading-none">
            {emoji}
          </span>
          {count}
        </button>
      ))}
      {ReactionTip && tip && pointed && (
        <ReactionTip message={message} reaction={pointed} anchor={tip.anchor} meId={me.id} />
      )}
    </div>
  )
}

/** The reaction that somebody points at for a moment, or has focused. */
function useTip() {
  const [tip, setTip] = useState<{ emoji: string; anchor: HTMLElement } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const wait = (ms: number, next: typeof tip) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      setTip(next)
    }, ms)
  }
  return {
    tip,
    pointAt: (emoji: string, anchor: HTMLElement) => {
      wait(tip ? 0 : HOVER_MS, { emoji, anchor })
    },
    leave: () => {
      wait(0, null)
    },
  }
}
