'use client'
import { useCallback, useRef } from 'react'

const FIELD =
  'input:not([readonly], [type=hidden], :disabled), textarea:not([readonly], :disabled), select:not(:disabled)'

/** On a touch screen a search box does not take the focus: the keyboard would cover what it searches. */
function firstField(popup: HTMLElement): HTMLElement | undefined {
  const fields = [...popup.querySelectorAll<HTMLElement>(FIELD)]
  return matchMedia('(pointer: fine)').matches ? fields[0] : fields.find((field) => field.closest('form'))
}

/**
 * Where the focus is in a dialog: first in its first field, or in the dialog itself; and never behind it.
 * A menu that opened the dialog gives the focus back to its button once it has faded: here it is taken back.
 */
export function useDialogFocus() {
  const popup = useRef<HTMLElement | null>(null)
  const ref = useCallback((element: HTMLElement | null) => {
    popup.current = element
    const stops = element ? [bringBack(element), focusLateField(element)] : []
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  return { ref, initialFocus: () => popup.current && (firstField(popup.current) ?? popup.current) }
}

/** Dialogs and what they open stand beside the page, as children of the body; a menu may stand in the page. */
const isOfPage = (element: Element) =>
  layerOf(element) === layerOf(document.querySelector('main')) && !element.closest('[role=menu]')

const layerOf = (element: Element | null): Element | null =>
  element === null || element.parentElement === document.body ? element : layerOf(element.parentElement)

/** The ref of a dialog that begins with a button. */
export const keepFocusInside = (popup: HTMLElement | null) => (popup ? bringBack(popup) : undefined)

function bringBack(popup: HTMLElement): () => void {
  let last = popup
  function onFocus({ target }: FocusEvent) {
    // While it fades out, the focus is free.
    if (!(target instanceof HTMLElement) || popup.hasAttribute('data-closed')) return
    // A popover that the dialog has opened is a dialog, too.
    if (popup.contains(target) || target.closest('[role=dialog]')) last = target
    else if (isOfPage(target)) (last.isConnected ? last : popup).focus({ preventScroll: true })
  }
  document.addEventListener('focusin', onFocus)
  return () => {
    document.removeEventListener('focusin', onFocus)
  }
}

/** A field may come later than its dialog, with an answer of the server. */
function focusLateField(popup: HTMLElement): () => void {
  const observer = new MutationObserver(() => {
    const { activeElement, body } = document
    if (activeElement === popup || activeElement === body) firstField(popup)?.focus()
  })
  observer.observe(popup, { childList: true, subtree: true })
  return () => {
    observer.disconnect()
  }
}
