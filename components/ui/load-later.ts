'use client'
import dynamic from 'next/dynamic'
import type { ComponentType } from 'react'
import { loadUntilThere } from '@/lib/offline/load-until-there'

/** A component that few pages need at once. Nothing stands in its place until it is there. */
export const loadLater = <Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> =>
  // With `loading` it has a boundary of its own. Without one, the whole page would stop changing until it is there.
  dynamic(() => loadUntilThere(load), { loading: () => null })
