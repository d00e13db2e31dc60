'use client'
import dynamic from 'next/dynamic'
import type { ComponentType } from 'react'
import { loadUntilThere } from '@/lib/offline/load-until-there'

/** By then the page has come to life. What is there already does not need the network when it is wanted. */
const QUIET_MS = 3_000

/** A component that few pages need at once. Nothing stands in its place until it is there. */
export function loadLater<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> {
  if (typeof window !== 'undefined') setTimeout(() => void loadUntilThere(load), QUIET_MS)
  // With `loading` it has a boundary of its own. Without one, the whole page would stop changing until it is there.
  return dynamic(() => loadUntilThere(load), { loading: () => null })
}
