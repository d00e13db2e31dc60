'use client'
import { settingsTexts } from '@/components/settings/texts'
import type { DialogProps } from '@/components/settings/use-dialogs'
import { Modal } from '@/components/ui/Modal'
import { Waiting } from '@/components/ui/Waiting'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { useOwnPresence } from '@/lib/presence/client/own-presence'
import { AppearOffline } from './AppearOffline'
import { HideLastSeen } from './HideLastSeen'

/** What others see of one’s presence. */
export function PrivacyDialog(dialog: DialogProps) {
  const texts = useTexts()
  const settings = useTextsOf(settingsTexts)
  const { own, error, retry, change } = useOwnPresence(true)
  return (
    <Modal
      {...dialog}
      title={settings.privacy.title}
      description={settings.privacy.about}
      closeLabel={texts.close}
    >
      {own ? (
        <>
          <HideLastSeen own={own} change={change} />
          <AppearOffline key={own.appear_offline_until} own={own} change={change} />
        </>
      ) : (
        <Waiting error={error} onRetry={() => void retry()} />
      )}
    </Modal>
  )
}
