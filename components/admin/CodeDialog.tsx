'use client'
import { useState } from 'react'
import { ShownCode } from '@/components/settings/ShownCode'
import { Button } from '@/components/ui/Button'
import { Modal } from '@/components/ui/Modal'
import { Notice } from '@/components/ui/Notice'
import { useRequest } from '@/components/ui/use-request'
import type { RowDialogProps } from '@/components/ui/use-row-dialog'
import { useAdminActions } from '@/lib/admin/client/actions'
import type { KnownUser } from '@/lib/admin/contract'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { adminTexts } from './texts'

export function CodeDialog({ row: person, ...dialog }: RowDialogProps & { row: KnownUser }) {
  const [texts, common] = [useTextsOf(adminTexts), useTexts()]
  const { issueCode } = useAdminActions()
  const [code, setCode] = useState<string | null>(null)
  const { busy, problem, request } = useRequest()

  return (
    <Modal
      {...dialog}
      title={code ? texts.codeOf(person.username) : texts.issueCodeTitle(person.username)}
      description={code ? undefined : texts.issueCodeText}
      closeLabel={common.close}
      // The code is shown only once, so a press beside the dialog must not close it.
      staysOpen={code !== null}
    >
      {code ? (
        <ShownCode
          code={code}
          label={texts.codeOf(person.username)}
          hint={texts.codeOnce}
          onSaved={() => {
            dialog.onOpenChange(false)
          }}
        />
      ) : (
        <>
          <div role="alert" className="empty:hidden">
            {problem && <Notice look="danger">{problem}</Notice>}
          </div>
          <div className="flex flex-col gap-2 sm:flex-row sm:justify-end">
            <Button
              look="quiet"
              onClick={() => {
                dialog.onOpenChange(false)
              }}
            >
              {common.cancel}
            </Button>
            <Button busy={busy} onClick={() => request(async () => setCode(await issueCode(person)))}>
              {texts.issueCode}
            </Button>
          </div>
        </>
      )}
    </Modal>
  )
}
