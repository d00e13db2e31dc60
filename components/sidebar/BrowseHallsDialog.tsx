'use client'
import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/Button'
import { Modal } from '@/components/ui/Modal'
import { Notice } from '@/components/ui/Notice'
import { Spinner } from '@/components/ui/Spinner'
import { useHalls } from '@/lib/halls/client'
import { ApiError } from '@/lib/http/api'
import { useTexts } from '@/lib/i18n/client'
import { errorText } from '@/lib/i18n/error-texts'
import { HallRow } from './HallRow'
import type { NewChatProps } from './NewChats'

export default function BrowseHallsDialog(dialog: NewChatProps) {
  const texts = useTexts()
  const router = useRouter()
  const { halls, error, retry } = useHalls()
  const open = halls?.filter((hall) => !hall.joined)

  function enter(id: number) {
    dialog.onOpenChange(false)
    router.push(`/c/${String(id)}`)
  }

  return (
    <Modal
      {...dialog}
      title={texts.chat.browse}
      description={texts.chat.browseAbout}
      closeLabel={texts.close}
    >
      {open ? (
        <ul className="divide-line -my-1 divide-y">
          {open.map((hall) => (
            <HallRow key={hall.id} hall={hall} onJoined={enter} />
          ))}
          {open.length === 0 && <li className="text-soft py-4 text-sm">{texts.chat.noHalls}</li>}
        </ul>
      ) : error instanceof ApiError ? (
        <div role="alert" className="flex flex-col items-start gap-3">
          <Notice look="danger">{errorText(texts, error)}</Notice>
          <Button look="quiet" onClick={() => void retry()}>
            {texts.retry}
          </Button>
        </div>
      ) : (
        <p role="status" className="text-soft flex items-center gap-2 py-6 text-sm">
          <Spinner /> {texts.loading}
        </p>
      )}
    </Modal>
  )
}
