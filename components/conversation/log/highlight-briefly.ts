const MARK_MS = 2_800

/** Draws the eye to what somebody came for; where motion is not wanted, it only comes and goes. */
export function highlightBriefly(element: Element) {
  const wash = { backgroundColor: 'var(--color-accent-wash)' }
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
  element.animate(isStill ? [wash, wash] : [wash, { ...wash, offset: 0.5 }, {}], MARK_MS)
}
