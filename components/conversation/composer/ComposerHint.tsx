'use client'
import { useTexts } from '@/lib/i18n/client/language'
import { CONTENIDO_MAX } from '@/lib/messages/contract'
import { SHOWN_BELOW, announcedCharactersLeft } from '@/lib/messages/length-limit'

interface ComposerHintProps {
  id: string
  charactersLeft: number
  /** What went wrong, or is missing. */
  notice: string | null
  isProblem: boolean
}

/** Stands below the field: why its text cannot be sent, or how much room is left. */
export function ComposerHint({ id, charactersLeft: left, notice, isProblem }: ComposerHintProps) {
  const texts = useTexts().chat
  const isOver = left < 0
  const isCounting = isOver || (notice === null && left <= SHOWN_BELOW)
  const announced = announcedCharactersLeft(left)
  return (
    <>
      <p
        id={id}
        role="status"
        // The count changes with every letter: it is shown, and announced only at some steps.
        aria-live={isCounting ? 'off' : undefined}
        className={`pt-1.5 text-sm tabular-nums empty:hidden ${isOver || isProblem ? 'text-danger' : 'text-soft'}`}
      >
        {isOver
          ? texts.tooLong(-left, CONTENIDO_MAX)
          : (notice ?? (isCounting && texts.charactersLeft(left)))}
      </p>
      <p role="status" className="sr-only">
        {isOver
          ? texts.tooLongToSend
          : isCounting && announced !== undefined && texts.charactersLeftAtMost(announced)}
      </p>
    </>
  )
}
