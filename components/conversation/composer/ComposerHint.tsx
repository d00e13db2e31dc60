'use client'
import { useTexts } from '@/lib/i18n/client/language'
import { CONTENIDO_MAX } from '@/lib/messages/contract'
import { SHOWN_BELOW, announcedCharactersLeft } from '@/lib/messages/length-limit'

interface ComposerHintProps {
  id: string
  /** How many more characters there is room for. */
  room: number
  /** What went wrong, or is missing. */
  notice: string | null
  isProblem: boolean
}

/** Below the field: what keeps its text from being sent, or soon will. */
export function ComposerHint({ id, room, notice, isProblem }: ComposerHintProps) {
  const texts = useTexts().chat
  const isOver = room < 0
  const isCounting = isOver || (notice === null && room <= SHOWN_BELOW)
  const said = announcedCharactersLeft(room)
  return (
    <>
      <p
        id={id}
        role="status"
        // A count that changes with every letter is only seen.
        aria-live={isCounting ? 'off' : undefined}
        className={`pt-1.5 text-sm tabular-nums empty:hidden ${isOver || isProblem ? 'text-danger' : 'text-soft'}`}
      >
        {isOver ? texts.tooLong(-room, CONTENIDO_MAX) : (notice ?? (isCounting && texts.room(room)))}
      </p>
      <p role="status" className="sr-only">
        {isOver ? texts.noRoom : isCounting && said !== undefined && texts.roomAtMost(said)}
      </p>
    </>
  )
}
