'use client'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { wantMessageField } from '@/components/chats/message-field'
import { InviteCodeForm } from '@/components/halls/InviteCodeForm'
import { hallTexts } from '@/components/halls/texts'
import { Button } from '@/components/ui/Button'
import { type DialogProps, Modal } from '@/components/ui/Modal'
import { useRequest } from '@/components/ui/use-request'
import { Waiting } from '@/components/ui/Waiting'
import { useHallActions, useHalls } from '@/lib/chats/halls/client/halls'
import type { Hall } from '@/lib/chats/halls/contract'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import CreateHallDialog from './CreateHallDialog'

export default function BrowseHallsDialog(dialog: DialogProps) {
  const texts = useTexts()
  const hallText = useTextsOf(hallTexts)
  const router = useRouter()
  const { halls, error, retry } = useHalls()
  const [isCreating, setIsCreating] = useState(false)
  const others = halls?.filter((hall) => !hall.joined)

  function goTo(id: number) {
    dialog.onOpenChange(false)
    wantMessageField()
    router.push(`/c/${String(id)}`)
  }

  if (isCreating) return <CreateHallDialog {...dialog} />

  return (
    <Modal {...dialog} title={texts.chat.browse} description={hallText.browseAbout} closeLabel={texts.close}>
      {!others && <Waiting error={error} onRetry={() => void retry()} />}
      {others && others.length > 0 && (
        <ul className="divide-line -my-1 divide-y">
          {others.map((hall) => (
            <HallRow key={hall.id} hall={hall} onJoined={goTo} />
          ))}
        </ul>
      )}
      {others?.length === 0 && (
        <div className="flex flex-col items-start gap-3 py-2">
          <p className="text-soft text-sm">{hallText.noHalls}</p>
          <Button
            look="quiet"
            onClick={() => {
              setIsCreating(true)
            }}
          >
            {texts.chat.createHall}
          </Button>
        </div>
      )}
      <InviteCodeForm onJoined={goTo} />
    </Modal>
  )
}

function HallRow({ hall, onJoined }: { hall: Hall; onJoined: (id: number) => void }) {
  const texts = useTextsOf(hallTexts)
  const nameId = useId()
  const { join } = useHallActions()
  const { busy, problem, request } = useRequest()

  const joinHall = () =>
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
          {[texts.count(hall.member_count), hall.description].filter(Boolean).join(' · ')}
        </p>
        <p role="alert" className="text-danger text-sm empty:hidden">
          {problem}
        </p>
      </div>
      <Button
        look="quiet"
        busy={busy}
        aria-describedby={nameId}
        onClick={() => void joinHall()}
        className="shrink-0"
      >
        {texts.join}
      </Button>
    </li>
  )
}
