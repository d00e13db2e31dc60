const HOLD_MS = 450
/** A finger that moves farther scrolls. */
const MOVES_PX = 10

type Point = Pick<PointerEvent, 'clientX' | 'clientY'>

/** Notices a finger that stays on a message. */
export function createHold(onHold: (article: HTMLElement) => void) {
  let start: Point | null = null
  let isHeld = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function end() {
    clearTimeout(timer)
    start = null
  }

  return {
    /** Whether the finger that was put down last has stayed. */
    isHeld: () => isHeld,
    begin(article: HTMLElement, { clientX, clientY }: Point) {
      end()
      isHeld = false
      start = { clientX, clientY }
      timer = setTimeout(() => {
        isHeld = true
        onHold(article)
      }, HOLD_MS)
    },
    move({ clientX, clientY }: Point) {
      if (start && Math.hypot(clientX - start.clientX, clientY - start.clientY) > MOVES_PX) end()
    },
    end,
  }
}
