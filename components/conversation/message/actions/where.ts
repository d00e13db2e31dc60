/** Gets the focus when what an action opened is closed. The toolbar goes with the message, so it cannot. */
export function focusTargetOf(article: HTMLElement): HTMLElement {
  const { activeElement } = document
  if (activeElement instanceof HTMLTextAreaElement) return activeElement
  article.tabIndex = -1
  return article
}

/** Where the actions of the message are, or were: what they open stands there. */
export function anchorOf(article: HTMLElement) {
  const box = (article.querySelector('[data-actions]') ?? article).getBoundingClientRect()
  return { getBoundingClientRect: () => box }
}
