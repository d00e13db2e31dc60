'use client'
import { AlertDialog } from '@base-ui/react/alert-dialog'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { backdropLook, type DialogProps, Modal, popupLook } from '@/components/ui/Modal'
import { Notice } from '@/components/ui/Notice'
import { useRequest } from '@/components/ui/use-request'
import { Waiting } from '@/components/ui/Waiting'
import { useSessions } from '@/lib/accounts/client/sessions'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { DeviceRow } from './DeviceRow'
import { settingsTexts } from './texts'

export function DevicesDialog(dialog: DialogProps) {
  const texts = useTexts()
  const settings = useTextsOf(settingsTexts)
  const { sessions, error, retry, end, endOthers } = useSessions()
  const others = sessions?.filter((session) => !session.current).length ?? 0

  return (
    <Modal
      {...dialog}
      title={settings.devices.title}
      description={settings.devices.about}
      closeLabel={texts.close}
    >
      {sessions ? (
        <>
          <ul className="divide-line -my-1 divide-y">
            {[...sessions].sort(currentFirst).map((session) => (
              <DeviceRow key={session.id} session={session} end={end} />
            ))}
          </ul>
          {others > 0 ? (
            <EndOthers count={others} end={endOthers} />
          ) : (
            <p className="text-soft text-sm">{settings.devices.onlyThis}</p>
          )}
        </>
      ) : (
        <Waiting error={error} onRetry={() => void retry()} />
      )}
    </Modal>
  )
}

const currentFirst = (one: { current: boolean }, other: { current: boolean }) =>
  Number(other.current) - Number(one.current)

function EndOthers({ count, end }: { count: number; end: () => Promise<void> }) {
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
