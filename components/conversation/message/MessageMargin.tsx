import Clock3 from 'lucide-react/icons/clock-3'

/** Most are stored at once: only what takes long is said to be on its way. */
export const LATE = 'transition-opacity delay-500 starting:opacity-0'

interface MessageMarginProps {
  author: string
  time: string | null
  times: { hour: string; whole: string } | null
  /** What has become of one that is not stored yet. */
  state: string | null
}

/** In the avatar's column of a message that goes on: who and when, for who looks there or cannot see above. */
export function MessageMargin({ author, time, times, state }: MessageMarginProps) {
  return (
    <span className="flex h-6 w-10 shrink-0 items-center justify-end">
      <span className="sr-only">{author} </span>
      {time !== null && times && (
        <time
          dateTime={time}
          title={times.whole}
          suppressHydrationWarning
          className="text-soft text-xs tabular-nums opacity-0 group-focus-within/message:opacity-100 group-[:hover]/message:opacity-100"
        >
          <span className="sr-only">{times.whole.slice(0, -times.hour.length)}</span>
          {times.hour}
        </time>
      )}
      {state !== null && (
        <>
          <Clock3 aria-hidden className={`text-soft size-3.5 ${LATE}`} />
          <span className="sr-only">{state}</span>
        </>
      )}
    </span>
  )
}
