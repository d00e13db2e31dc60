let isFocusWanted = false
/** Whether a chat was open before in this page. */
let isAnotherChat = false

/** The composer's field, where it is on the screen. */
export function shownMessageField(): HTMLTextAreaElement | null {
  const field = document.querySelector<HTMLTextAreaElement>('#contenido textarea:not([readonly])')
  return field?.checkVisibility() ? field : null
}

/** The same. None on a touch screen, where the keyboard would cover the messages. */
export const messageField = () => (matchMedia('(pointer: fine)').matches ? shownMessageField() : null)

/** Asks for the focus in the chat that is about to be shown. */
export function wantMessageField() {
  isFocusWanted = true
}

/** To be called once the chat is shown. */
export function focusWantedField() {
  if (!isFocusWanted) return
  isFocusWanted = false
  messageField()?.focus()
}

const IN_USE = 'input, textarea, select, [role="dialog"], [role="alertdialog"], [role="menu"]'

/** To be called when a chat is opened. Whoever has done something else by then keeps the focus. */
export function focusFieldOfOpenedChat() {
  const { activeElement, body } = document
  const isInUse = isAnotherChat ? activeElement?.closest(IN_USE) : activeElement !== body
  isAnotherChat = true
  if (!isInUse) messageField()?.focus({ preventScroll: true })
}
