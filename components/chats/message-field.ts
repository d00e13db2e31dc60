let isFocusWanted = false

/** The composer's field. None on a touch screen, where the keyboard would cover the messages. */
export const messageField = () =>
  matchMedia('(pointer: fine)').matches
    ? document.querySelector<HTMLTextAreaElement>('#contenido textarea:not([readonly])')
    : null

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
