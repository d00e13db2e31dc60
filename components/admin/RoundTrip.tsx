'use client'
import { useId } from 'react'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { useRequest } from '@/components/ui/use-request'
import { ARRIVES_WITHIN_SECONDS, type Measured, useRoundTrip } from '@/lib/admin/client/round-trip'
import { useTextsOf } from '@/lib/i18n/client/language'
import { adminTexts } from './texts'
import { useAmounts } from './use-amounts'

export function RoundTrip() {
  const texts = useTextsOf(adminTexts)
  const title = useId()
  const { measured, measure } = useRoundTrip()
  const { busy, problem, request } = useRequest()
  return (
    <section
      aria-labelledby={title}
      className="border-line bg-raised flex flex-col gap-3 rounded-lg border p-4"
    >
      <h2 id={title} className="font-semibold">
        {texts.roundTrip}
      </h2>
      <p className="text-soft text-sm">{texts.roundTripAbout}</p>
      <Button className="self-start" busy={busy} onClick={() => request(measure)}>
        {busy ? texts.trying : texts.try}
      </Button>
      <div role="alert" className="empty:hidden">
        {problem && <Notice look="danger">{problem}</Notice>}
      </div>
      <div role="status" className="empty:hidden">
        {measured && <Times measured={measured} />}
      </div>
    </section>
  )
}

function Times({ measured }: { measured: Measured }) {
  const texts = useTextsOf(adminTexts)
  const { milliseconds } = useAmounts()
  const arrived = {
    arrived: () => milliseconds(measured.arrivedMs ?? 0),
    lost: () => texts.notArrived(ARRIVES_WITHIN_SECONDS),
    off: () => texts.pushStates.off,
    deaf: () => texts.notLive,
  }[measured.event]()
  return (
    <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
      <dt className="text-soft">{texts.wroteAndRead}</dt>
      <dd className="font-semibold tabular-nums">{milliseconds(measured.databaseMs)}</dd>
      <dt className="text-soft">{texts.request}</dt>
      <dd className="font-semibold tabular-nums">{milliseconds(measured.requestMs)}</dd>
      <dt className="text-soft">{texts.arrived}</dt>
      <dd className="font-semibold tabular-nums">{arrived}</dd>
    </dl>
  )
}
