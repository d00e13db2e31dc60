let isWanted = false

const field = () =>
  matchMedia('(pointer: fine)').matches
    ? document.querySelector<HTMLTextAreaElement>('#contenido textarea:not([readonly])')
    : null

/** Where who goes to a chat means to write. On a touch screen the keyboard would cover what is to be read. */
export const messageField = field

/** The chat that is about to be shown is for writing in. */
export function wantMessageField() {
  isWanted = true
}

/** It is shown. */
export function focusWantedField() {
  if (!isWanted) return
  isWanted = false
  field()?.focus()
}
