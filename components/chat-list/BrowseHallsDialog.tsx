'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { InviteCodeForm } from '@/components/halls/InviteCodeForm'
import { Button } from '@/components/ui/Button'
import { Modal } from '@/components/ui/Modal'
import { Waiting } from '@/components/ui/Waiting'
import { useHalls } from '@/lib/chats/halls/client/halls'
import { useTexts } from '@/lib/i18n/client/language'
import CreateHallDialog from './CreateHallDialog'
import { HallRow } from './HallRow'
import type { NewChatProps } from './NewChats'

export default function BrowseHallsDialog(dialog: NewChatProps) {
  const texts = useTexts()
  const router = useRouter()
  const { halls, error, retry } = useHalls()
  const [isCreating, setIsCreating] = useState(false)
  const open = halls?.filter((hall) => !hall.joined)

  function enter(id: number) {
    dialog.onOpenChange(false)
    router.push(`/c/${String(id)}`)
  }

  if (isCreating) return <CreateHallDialog {...dialog} />

  return (
    <Modal
      {...dialog}
      title={texts.chat.browse}
      description={texts.chat.browseAbout}
      closeLabel={texts.close}
    >
      {!open && <Waiting error={error} onRetry={() => void retry()} />}
      {open && open.length > 0 && (
        <ul className="divide-line -my-1 divide-y">
          {open.map((hall) => (
            <HallRow key={hall.id} hall={hall} onJoined={enter} />
          ))}
        </ul>
      )}
      {open?.length === 0 && (
        <div className="flex flex-col items-start gap-3 py-2">
          <p className="text-soft text-sm">{texts.chat.noHalls}</p>
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
      <InviteCodeForm onJoined={enter} />
    </Modal>
  )
}
