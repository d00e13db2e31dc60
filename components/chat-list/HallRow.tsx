'use client'
import { useId } from 'react'
import { Button } from '@/components/ui/Button'
import { useRequest } from '@/components/ui/use-request'
import { useHallActions } from '@/lib/chats/halls/client/halls'
import type { Hall } from '@/lib/chats/halls/contract'
import { useTexts } from '@/lib/i18n/client/language'

export function HallRow({ hall, onJoined }: { hall: Hall; onJoined: (id: number) => void }) {
  const texts = useTexts().chat
  const nameId = useId()
  const { join } = useHallActions()
  const { busy, problem, request } = useRequest()

  const go = () =>
    request(async () => {
      await join({ hall_id: hall.id })
      onJoined(hall.id)
    })

  return (
    <li className="flex items-center gap-3 py-2.5">
      <div className="min-w-0 flex-1">
        <p id={nameId} dir="auto" className="text-sm font-semibold wrap-anywhere">
          {hall.name}
        </p>
        <p className="text-soft text-sm wrap-anywhere">
          {[texts.members(hall.member_count), hall.description].filter(Boolean).join(' · ')}
        </p>
        <p role="alert" className="text-danger text-sm empty:hidden">
          {problem}
        </p>
      </div>
      <Button
        look="quiet"
        busy={busy}
        aria-describedby={nameId}
        onClick={() => void go()}
        className="shrink-0"
      >
        {texts.join}
      </Button>
    </li>
  )
}
