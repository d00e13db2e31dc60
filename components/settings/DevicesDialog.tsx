'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Confirm } from '@/components/ui/Confirm'
import { type DialogProps, Modal } from '@/components/ui/Modal'
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
  const texts = useTextsOf(settingsTexts).devices
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        look="warning"
        className="self-start"
        onClick={() => {
          setOpen(true)
        }}
      >
        {texts.endOthers}
      </Button>
      <Confirm
        open={open}
        onOpenChange={setOpen}
        title={texts.confirmTitle}
        text={texts.confirm(count)}
        action={texts.end}
        look="danger"
        onConfirm={end}
      />
    </>
  )
}
