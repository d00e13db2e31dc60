'use client'
import { useEffect, useEffectEvent, useState } from 'react'
import { useOnDemand } from '@/components/ui/use-on-demand'
import { type AskedPerson, hostPersonCard } from './open-person'

interface PersonCardHostProps {
  /** Somebody has gone from the card to the messages. */
  onLeft?: () => void
}

/** Where the card of a person comes, which loads on demand. Each opening mounts it anew. */
export function PersonCardHost({ onLeft }: PersonCardHostProps) {
  const [shown, setShown] = useState<(AskedPerson & { opening: number }) | null>(null)
  const [open, setOpen] = useState(false)
  const { Part: PersonCard, prepare } = useOnDemand(() => import('./PersonCard'))

  const show = useEffectEvent((asked: AskedPerson) => {
    prepare()
    setShown((last) => ({ ...asked, opening: (last?.opening ?? 0) + 1 }))
    setOpen(true)
  })
  useEffect(() => hostPersonCard((asked) => show(asked)), [])

  if (!shown || !PersonCard) return null
  return <PersonCard key={shown.opening} {...shown} open={open} onOpenChange={setOpen} onLeft={onLeft} />
}
