'use client'
import type { RefObject } from 'react'
import { settingsTexts } from '@/components/settings/texts'
import { Modal } from '@/components/ui/Modal'
import { Waiting } from '@/components/ui/Waiting'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { useOwnPresence } from '@/lib/presence/client/own-presence'
import { WhyDevice } from './WhyDevice'
import { WhyReasons } from './WhyReasons'

const REFRESH_MS = 5_000

interface WhyDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  returnTo: RefObject<HTMLElement | null>
}

/** Everything that is judged, and the judgement. */
export default function WhyDialog(dialog: WhyDialogProps) {
  const texts = useTexts()
  const settings = useTextsOf(settingsTexts)
  const { own, error, retry } = useOwnPresence(dialog.open, REFRESH_MS)
  return (
    <Modal {...dialog} title={settings.why.title} description={settings.why.about} closeLabel={texts.close}>
      {own ? (
        <>
          <WhyReasons own={own} />
          <section aria-labelledby="lugares" className="flex flex-col gap-1">
            <h3 id="lugares" className="text-sm font-semibold">
              {settings.why.places}
            </h3>
            <ul className="divide-line divide-y">
              {own.leases.map((lease) => (
                <WhyDevice
                  key={lease.client_id ?? `${lease.expires_at} ${lease.last_beat_at}`}
                  lease={lease}
                />
              ))}
              {own.leases.length === 0 && <li className="text-soft py-3 text-sm">{settings.why.none}</li>}
            </ul>
          </section>
        </>
      ) : (
        <Waiting error={error} onRetry={() => void retry()} />
      )}
    </Modal>
  )
}
