'use client'
import { type ComponentType, useState } from 'react'

/** A component that loads when it is about to be needed. After a failure `prepare` tries again. */
export function useOnDemand<Props>(load: () => Promise<{ default: ComponentType<Props> }>) {
  const [Part, setPart] = useState<ComponentType<Props> | null>(null)
  const [failed, setFailed] = useState(false)

  async function prepare() {
    try {
      const { default: Loaded } = await load()
      setPart(() => Loaded)
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }

  return { Part, failed, prepare: () => void prepare() }
}
