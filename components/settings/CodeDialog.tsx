'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Modal } from '@/components/ui/Modal'
import { Notice } from '@/components/ui/Notice'
import { renewCode } from '@/lib/auth/contract'
import { useTexts } from '@/lib/i18n/client'
import { call } from '@/lib/users/client-call'
import { ShownCode } from './ShownCode'
import type { DialogProps } from './use-dialogs'
import { useRequest } from './use-request'

export function CodeDialog(dialog: DialogProps) {
  const texts = useTexts()
  const [code, setCode] = useState<string | null>(null)
  const { busy, problem, request } = useRequest()

  const renew = () => request(async () => setCode((await call(renewCode, {})).code))

  return (
    <Modal
      {...dialog}
      title={code ? texts.code.newTitle : texts.code.title}
      description={texts.code.why}
      closeLabel={texts.close}
      // Shown this once: a press beside it must not lose it.
      keep={code !== null}
    >
      {code ? (
        <ShownCode
          code={code}
          onKept={() => {
            dialog.onOpenChange(false)
          }}
        />
      ) : (
        <>
          <p className="text-sm">{texts.code.warning}</p>
          <div role="alert" className="empty:hidden">
            {problem && <Notice look="danger">{problem}</Notice>}
          </div>
          <Button busy={busy} onClick={renew} className="self-end">
            {texts.code.renew}
          </Button>
        </>
      )}
    </Modal>
  )
}
