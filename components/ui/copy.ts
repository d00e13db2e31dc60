/** Copies a text. Without https browsers lend no clipboard, but still obey the old command about what is selected. */
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

/** Copies what a field holds. What could not be copied is left selected. */
export const copyFrom = (field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> =>
  copy(field.value, () => {
    field.focus()
    field.select()
  })

/** The same of what an element says. */
export const copyAll = (element: HTMLElement): Promise<boolean> =>
  copy(element.textContent, () => getSelection()?.selectAllChildren(element))

/** The same of a text that is nowhere on the page. */
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
