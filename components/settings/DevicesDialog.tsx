'use client'
import { Button } from '@/components/ui/Button'
import { Modal } from '@/components/ui/Modal'
import { Notice } from '@/components/ui/Notice'
import { Spinner } from '@/components/ui/Spinner'
import { useSessions } from '@/lib/auth/client'
import { ApiError } from '@/lib/http/api'
import { useTexts } from '@/lib/i18n/client'
import { errorText } from '@/lib/i18n/error-texts'
import { DeviceRow } from './DeviceRow'
import { EndOthers } from './EndOthers'
import type { DialogProps } from './use-dialogs'

export function DevicesDialog(dialog: DialogProps) {
  const texts = useTexts()
  const { sessions, error, retry, end, endOthers } = useSessions()
  const others = sessions?.filter((session) => !session.current).length ?? 0

  return (
    <Modal {...dialog} title={texts.devices.title} description={texts.devices.about} closeLabel={texts.close}>
      {sessions ? (
        <>
          <ul className="divide-line -my-1 divide-y">
            {[...sessions].sort(thisFirst).map((session) => (
              <DeviceRow key={session.id} session={session} end={end} />
            ))}
          </ul>
          {others > 0 ? (
            <EndOthers count={others} end={endOthers} />
          ) : (
            <p className="text-soft text-sm">{texts.devices.onlyThis}</p>
          )}
        </>
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

const thisFirst = (one: { current: boolean }, other: { current: boolean }) =>
  Number(other.current) - Number(one.current)
