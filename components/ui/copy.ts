/** Without https there is no clipboard API; the old command still copies what is selected. */
async function copy(text: string, select: () => void): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const before = document.activeElement
    select()
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const done = document.execCommand('copy')
    if (done) {
      getSelection()?.removeAllRanges()
      if (before instanceof HTMLElement) before.focus()
    }
    return done
  }
}

/** Copies the value of a field. When copying fails the value stays selected. */
export const copyFrom = (field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> =>
  copy(field.value, () => {
    field.focus()
    field.select()
  })

/** Copies the text of an element. */
export const copyAll = (element: HTMLElement): Promise<boolean> =>
  copy(element.textContent, () => getSelection()?.selectAllChildren(element))

/** Copies a text that is not on the page. */
export async function copyText(text: string): Promise<boolean> {
  const field = document.createElement('textarea')
  field.value = text
  field.style.position = 'fixed'
  field.style.opacity = '0'
  document.body.append(field)
  const done = await copyFrom(field)
  field.remove()
  return done
}
