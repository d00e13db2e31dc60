'use client'
import { AlertDialog } from '@base-ui/react/alert-dialog'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { backdropLook, popupLook } from '@/components/ui/Modal'
import { Notice } from '@/components/ui/Notice'
import { useRequest } from '@/components/ui/use-request'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { settingsTexts } from './texts'

export function EndOthers({ count, end }: { count: number; end: () => Promise<void> }) {
  const texts = useTexts()
  const settings = useTextsOf(settingsTexts)
  const [open, setOpen] = useState(false)
  const { busy, problem, request } = useRequest()

  const confirm = () =>
    request(async () => {
      await end()
      setOpen(false)
    })

  return (
    <AlertDialog.Root open={open} onOpenChange={setOpen}>
      <AlertDialog.Trigger render={<Button look="warning" className="self-start" />}>
        {settings.devices.endOthers}
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={backdropLook} />
        <AlertDialog.Popup className={popupLook}>
          <AlertDialog.Title className="text-lg font-semibold">
            {settings.devices.confirmTitle}
          </AlertDialog.Title>
          <AlertDialog.Description className="text-soft -mt-2 text-sm">
            {settings.devices.confirm(count)}
          </AlertDialog.Description>
          <div role="alert" className="empty:hidden">
            {problem && <Notice look="danger">{problem}</Notice>}
          </div>
          <div className="flex flex-col gap-2 sm:flex-row sm:justify-end">
            <AlertDialog.Close render={<Button look="quiet" />}>{texts.cancel}</AlertDialog.Close>
            <Button look="danger" busy={busy} onClick={confirm}>
              {settings.devices.end}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
