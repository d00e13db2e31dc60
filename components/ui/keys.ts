/** An input method is at work: the key is its own. */
export const isComposing = (event: KeyboardEvent): boolean =>
  // Safari has ended the composition by then, and only the old property still tells.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  event.isComposing || event.keyCode === 229

export const isApple = () => /Mac|iPhone|iPad/.test(navigator.userAgent)

/** Ctrl or ⌘ with this letter, and nothing else; by its place where the keyboard has other letters. */
export function isCommand(event: KeyboardEvent, letter: string): boolean {
  const isHeld = isApple() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
  const isLatin = /^[a-z]$/i.test(event.key)
  const isLetter = isLatin ? event.key.toLowerCase() === letter : event.code === `Key${letter.toUpperCase()}`
  return isHeld && isLetter && !event.altKey && !event.shiftKey && !isComposing(event)
}

const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])'
const BESIDES = '[role="dialog"], [role="alertdialog"], [role="menu"]'

const within = (event: Event, selector: string) =>
  event.target instanceof Element && event.target.closest(selector) !== null

export const isTyping = (event: Event) => within(event, FIELDS)

/** In a dialog or a menu, keys mean what they mean there. */
export const isElsewhere = (event: Event) => within(event, BESIDES)
