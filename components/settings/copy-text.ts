/** Copies what a field holds. Without https browsers lend no clipboard, but still obey the old command. */
export async function copyFrom(field: HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value)
    return true
  } catch {
    const before = document.activeElement
    field.focus()
    field.select()
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const done = document.execCommand('copy')
    if (done && before instanceof HTMLElement) before.focus()
    return done
  }
}
