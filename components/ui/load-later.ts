'use client'
import dynamic from 'next/dynamic'
import type { ComponentType } from 'react'
import { loadUntilThere } from '@/lib/offline/load-until-there'

/** A component that few pages need at once. Nothing stands in its place until it is there. */
export const loadLater = <Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> => dynamic(() => loadUntilThere(load))
