interface Press {
  button: HTMLButtonElement
  event: Event
}

declare global {
  interface Window {
    /** The last press, until the page lives; null from then on. */
    earlyPress?: Press | null | undefined
  }
}

/**
 * For a page as it comes from the server: what is pressed before its code has come is kept, the last
 * press alone. A form sends itself.
 */
export const keepingScript = `addEventListener('click', (event) => {
  if (earlyPress === null) return
  const button = event.target.closest('button')
  earlyPress = button && !button.form ? { button, event } : undefined
}, true)
var earlyPress`

/** Somebody has answered it after all. */
export function takePress(event: Event) {
  if (window.earlyPress?.event === event) window.earlyPress = undefined
}

/** Presses once more what nobody answered; from now on somebody does. */
export function answerPress() {
  const { earlyPress } = window
  window.earlyPress = null
  earlyPress?.button.click()
}
