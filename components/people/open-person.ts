'use client'

/** Somebody whose card is to be shown, and beside what. */
export interface AskedPerson {
  person: { id: number; username: string }
  anchor: HTMLElement
}

/** Those that may show the card: of several, the last one does, as a dialog above the page. */
const hosts: Array<(asked: AskedPerson) => void> = []
/** Asked for before any host was there. */
let waiting: AskedPerson | null = null

/** Shows the card of a person beside what was pressed. */
export function openPerson(person: { id: number; username: string }, anchor: HTMLElement): void {
  const asked = { person, anchor }
  const show = hosts.at(-1)
  if (show) show(asked)
  else waiting = asked
}

export function hostPersonCard(show: (asked: AskedPerson) => void): () => void {
  hosts.push(show)
  if (waiting) show(waiting)
  waiting = null
  return () => {
    hosts.splice(hosts.indexOf(show), 1)
  }
}
