'use client'
import { useTexts } from '@/lib/i18n/client'
import { CONTENIDO_MAX } from '@/lib/messages/contract'
import { LITTLE_ROOM, roomSaid } from '@/lib/messages/room'

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
  const isCounting = isOver || (notice === null && room <= LITTLE_ROOM)
  const said = roomSaid(room)
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
