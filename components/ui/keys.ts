/** The key belongs to an input method. */
export const isComposing = (event: KeyboardEvent): boolean =>
  // Safari ends the composition before this event; only the old property still shows it.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  event.isComposing || event.keyCode === 229

export const isApple = () => /Mac|iPhone|iPad/.test(navigator.userAgent)

/** Ctrl or ⌘ with this letter; by the key's place on keyboards with other letters. */
export function isCommand(event: KeyboardEvent, letter: string): boolean {
  const isHeld = isApple() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
  const isLatin = /^[a-z]$/i.test(event.key)
  const isLetter = isLatin ? event.key.toLowerCase() === letter : event.code === `Key${letter.toUpperCase()}`
  return isHeld && isLetter && !event.altKey && !event.shiftKey && !isComposing(event)
}

const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])'
const DIALOGS_AND_MENUS = '[role="dialog"], [role="alertdialog"], [role="menu"]'

const within = (event: Event, selector: string) =>
  event.target instanceof Element && event.target.closest(selector) !== null

export const isTyping = (event: Event) => within(event, FIELDS)

export const isInDialogOrMenu = (event: Event) => within(event, DIALOGS_AND_MENUS)
