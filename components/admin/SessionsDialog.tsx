'use client'
import { useState } from 'react'
import { DeviceRow } from '@/components/settings/DeviceRow'
import { Button } from '@/components/ui/Button'
import { Confirm } from '@/components/ui/Confirm'
import { Modal } from '@/components/ui/Modal'
import { Notice } from '@/components/ui/Notice'
import { Spinner } from '@/components/ui/Spinner'
import type { RowDialogProps } from '@/components/ui/use-row-dialog'
import { useAdminActions } from '@/lib/admin/client/actions'
import { useSessionsOf } from '@/lib/admin/client/lists'
import type { KnownUser } from '@/lib/admin/contract'
import { ApiError } from '@/lib/http/api'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { errorText } from '@/lib/i18n/error-texts'
import { adminTexts } from './texts'

export function SessionsDialog({ row: person, ...dialog }: RowDialogProps & { row: KnownUser }) {
  const [texts, common] = [useTextsOf(adminTexts), useTexts()]
  const { sessions, error } = useSessionsOf(person.id)
  const { endSession, endSessions } = useAdminActions()
  const [isConfirmOpen, setIsConfirmOpen] = useState(false)

  return (
    <Modal
      {...dialog}
      title={texts.sessionsOf(person.username)}
      description={texts.sessionsAbout}
      closeLabel={common.close}
    >
      {error instanceof ApiError && <Notice look="danger">{errorText(common, error)}</Notice>}
      {!sessions && !error && (
        <p role="status" className="text-soft flex items-center gap-2 py-6 text-sm">
          <Spinner /> {common.loading}
        </p>
      )}
      {sessions?.length === 0 && <p className="text-soft text-sm">{texts.noSessions}</p>}
      {sessions && sessions.length > 0 && (
        <>
          <ul className="divide-line -my-1 divide-y">
            {sessions.map((session) => (
              <DeviceRow key={session.id} session={session} end={(id) => endSession(person, id)} />
            ))}
          </ul>
          <Button look="warning" className="self-start" onClick={() => setIsConfirmOpen(true)}>
            {texts.endAll}
          </Button>
        </>
      )}
      <Confirm
        open={isConfirmOpen}
        onOpenChange={setIsConfirmOpen}
        title={texts.endAllTitle(person.username)}
        text={texts.endAllText}
        action={texts.endAll}
        look="danger"
        onConfirm={() => endSessions(person)}
      />
    </Modal>
  )
}
