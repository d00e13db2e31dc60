'use client'
import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleCheck from 'lucide-react/icons/circle-check'
import { Notice } from '@/components/ui/Notice'
import { useServiceHealth } from '@/lib/admin/client/lists'
import type { ServiceHealth } from '@/lib/admin/contract'
import { useTextsOf } from '@/lib/i18n/client/language'
import { AdminPage } from './AdminPage'
import { RoundTrip } from './RoundTrip'
import { adminTexts } from './texts'
import { useAmounts } from './use-amounts'

export function Health({ first }: { first: ServiceHealth }) {
  const texts = useTextsOf(adminTexts)
  const { health, error } = useServiceHealth(first)
  return (
    <AdminPage title={texts.service}>
      <div role="alert" className="empty:hidden">
        {error !== undefined && <Notice look="danger">{texts.failed}</Notice>}
      </div>
      <Figures health={health} />
      <RoundTrip />
    </AdminPage>
  )
}

function Figures({ health }: { health: ServiceHealth }) {
  const texts = useTextsOf(adminTexts)
  const { milliseconds, share, duration } = useAmounts()
  const { database, push, clients } = health
  const pages = clients.live + clients.polling
  return (
    <dl className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      <Figure
        label={texts.database}
        state={database.ok ? 'good' : 'bad'}
        value={database.ok ? texts.databaseOk(milliseconds(database.round_trip_ms)) : texts.databaseBroken}
        detail={texts.migrations(database.migrations)}
      />
      <Figure
        label={texts.push}
        state={push === 'on' ? 'good' : push === 'down' ? 'bad' : undefined}
        value={texts.pushStates[push]}
      />
      <Figure
        label={texts.clients}
        value={texts.live(clients.live)}
        detail={texts.polling(clients.polling, share(pages > 0 ? clients.polling / pages : 0))}
      />
      <Figure
        label={texts.users}
        value={texts.peopleCount(health.users)}
        detail={texts.online(health.online)}
      />
      <Figure label={texts.openSessions} value={String(health.sessions)} />
      <Figure
        label={texts.version}
        value={health.version}
        detail={`${texts.uptime} ${texts.since(duration(health.uptime_seconds))}`}
      />
    </dl>
  )
}

interface FigureProps {
  label: string
  value: string
  detail?: string
  state?: 'good' | 'bad' | undefined
}

/** One measured value. The words say what the color says, too. */
function Figure({ label, value, detail, state }: FigureProps) {
  const Icon = state === 'bad' ? CircleAlert : CircleCheck
  return (
    <div className="border-line bg-raised flex flex-col gap-1 rounded-lg border p-4">
      <dt className="text-soft text-sm">{label}</dt>
      <dd className="flex items-center gap-2 font-semibold">
        {state && (
          <Icon
            aria-hidden
            className={`size-4 shrink-0 ${state === 'bad' ? 'text-danger' : 'text-accent'}`}
          />
        )}
        {value}
      </dd>
      {detail && <dd className="text-soft text-sm">{detail}</dd>}
    </div>
  )
}
