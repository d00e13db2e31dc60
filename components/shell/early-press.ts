interface Press {
  button: HTMLButtonElement
  event: Event
}

declare global {
  interface Window {
    /** The last press before hydration; null from then on. */
    earlyPress?: Press | null | undefined
  }
}

/**
 * A script in the server's HTML: it keeps the last press of a button before hydration. A button of a form
 * needs none, since the form submits itself.
 */
export const earlyPressScript = `addEventListener('click', (event) => {
  if (earlyPress === null) return
  const button = event.target.closest('button')
  earlyPress = button && !button.form ? { button, event } : undefined
}, true)
var earlyPress`

/** React has answered this press itself. */
export function dropAnsweredPress(event: Event) {
  if (window.earlyPress?.event === event) window.earlyPress = undefined
}

/** Clicks the button again whose press nobody answered. */
export function repeatEarlyPress() {
  const { earlyPress } = window
  window.earlyPress = null
  earlyPress?.button.click()
}
