'use client'
import { Modal } from '@/components/ui/Modal'
import { Waiting } from '@/components/ui/Waiting'
import { useSessions } from '@/lib/accounts/client/sessions'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { DeviceRow } from './DeviceRow'
import { EndOthers } from './EndOthers'
import { settingsTexts } from './texts'
import type { DialogProps } from './use-dialogs'

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
            {[...sessions].sort(thisFirst).map((session) => (
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

const thisFirst = (one: { current: boolean }, other: { current: boolean }) =>
  Number(other.current) - Number(one.current)
