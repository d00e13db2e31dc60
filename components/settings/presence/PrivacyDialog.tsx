'use client'
import { useId, useState } from 'react'
import { settingsTexts } from '@/components/settings/texts'
import { type DialogProps, Modal } from '@/components/ui/Modal'
import { useRequest } from '@/components/ui/use-request'
import { Waiting } from '@/components/ui/Waiting'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { useOwnPresence } from '@/lib/presence/client/own-presence'
import { AppearOffline, type PrivacyProps } from './AppearOffline'

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
          <AppearOffline own={own} change={change} />
        </>
      ) : (
        <Waiting error={error} onRetry={() => void retry()} />
      )}
    </Modal>
  )
}

function HideLastSeen({ own, change }: PrivacyProps) {
  const texts = useTextsOf(settingsTexts).privacy
  const id = useId()
  const { busy, problem, request } = useRequest()
  // Shows the choice before the server has it.
  const [wanted, setWanted] = useState<boolean | null>(null)

  async function choose(hide: boolean) {
    setWanted(hide)
    await request(() => change({ hide_last_seen: hide }))
    setWanted(null)
  }

  return (
    <div>
      <label className="flex min-h-11 cursor-pointer items-start justify-between gap-4">
        <span className="text-sm">
          <span className="font-semibold">{texts.hide}</span>
          <span id={id} aria-hidden className="text-soft block">
            {texts.hideHint}
          </span>
        </span>
        <input
          type="checkbox"
          role="switch"
          checked={wanted ?? own.hide_last_seen}
          aria-label={texts.hide}
          aria-describedby={id}
          aria-busy={busy || undefined}
          onChange={({ target: { checked } }) => void choose(checked)}
          className="switch mt-0.5"
        />
      </label>
      <p role="alert" className="text-danger text-sm empty:hidden">
        {problem}
      </p>
    </div>
  )
}
