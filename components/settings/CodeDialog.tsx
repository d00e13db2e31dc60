'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { type DialogProps, Modal } from '@/components/ui/Modal'
import { Notice } from '@/components/ui/Notice'
import { useRequest } from '@/components/ui/use-request'
import { renewCode } from '@/lib/accounts/contract'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { call } from '@/lib/users/client/call'
import { ShownCode } from './ShownCode'
import { settingsTexts } from './texts'

export function CodeDialog(dialog: DialogProps) {
  const texts = useTexts()
  const settings = useTextsOf(settingsTexts)
  const [code, setCode] = useState<string | null>(null)
  const { busy, problem, request } = useRequest()

  const renew = () => request(async () => setCode((await call(renewCode, {})).code))

  return (
    <Modal
      {...dialog}
      title={code ? settings.code.newTitle : settings.code.title}
      description={settings.code.about}
      closeLabel={texts.close}
      // The code is shown only once, so a press beside the dialog must not close it.
      staysOpen={code !== null}
    >
      {code ? (
        <ShownCode
          code={code}
          onSaved={() => {
            dialog.onOpenChange(false)
          }}
        />
      ) : (
        <>
          <p className="text-sm">{settings.code.warning}</p>
          <div role="alert" className="empty:hidden">
            {problem && <Notice look="danger">{problem}</Notice>}
          </div>
          <Button busy={busy} onClick={renew} className="self-end">
            {settings.code.renew}
          </Button>
        </>
      )}
    </Modal>
  )
}
