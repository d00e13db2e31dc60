'use client'
import { AlertDialog } from '@base-ui/react/alert-dialog'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { backdropLook, popupLook } from '@/components/ui/Modal'
import { Notice } from '@/components/ui/Notice'
import { useTexts } from '@/lib/i18n/client'
import { useRequest } from './use-request'

export function EndOthers({ count, end }: { count: number; end: () => Promise<void> }) {
  const texts = useTexts()
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
        {texts.devices.endOthers}
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={backdropLook} />
        <AlertDialog.Popup className={popupLook}>
          <AlertDialog.Title className="text-lg font-semibold">
            {texts.devices.confirmTitle}
          </AlertDialog.Title>
          <AlertDialog.Description className="text-soft -mt-2 text-sm">
            {texts.devices.confirm(count)}
          </AlertDialog.Description>
          <div role="alert" className="empty:hidden">
            {problem && <Notice look="danger">{problem}</Notice>}
          </div>
          <div className="flex flex-col gap-2 sm:flex-row sm:justify-end">
            <AlertDialog.Close render={<Button look="quiet" />}>{texts.cancel}</AlertDialog.Close>
            <Button look="danger" busy={busy} onClick={confirm}>
              {texts.devices.end}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
