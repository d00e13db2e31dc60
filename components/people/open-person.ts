'use client'
import { createListeners } from '@/lib/sync/listeners'

interface Person {
  id: number
  username: string
}

const requests = createListeners<[person: Person, anchor: HTMLElement]>()

/** Opens the card of a person beside what names them. */
export function openPerson(person: Person, anchor: HTMLElement): void {
  requests.tell(person, anchor)
}
