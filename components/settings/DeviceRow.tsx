'use client'
import Laptop from 'lucide-react/icons/laptop'
import Smartphone from 'lucide-react/icons/smartphone'
import { Button } from '@/components/ui/Button'
import { useRequest } from '@/components/ui/use-request'
import type { listSessions } from '@/lib/accounts/contract'
import type { OutputOf } from '@/lib/http/endpoint'
import { useLocale, useTextsOf } from '@/lib/i18n/client/language'
import type { Locale } from '@/lib/i18n/locale'
import { deviceOf } from './device-name'
import { settingsTexts } from './texts'

interface DeviceRowProps {
  session: OutputOf<typeof listSessions>['sessions'][number]
  end: (id: string) => Promise<void>
}

export function DeviceRow({ session, end }: DeviceRowProps) {
  const texts = useTextsOf(settingsTexts).devices
  const { locale } = useLocale()
  const { busy, problem, request } = useRequest()
  const { browser, system, handheld } = deviceOf(session.user_agent)
  const name = browser && system ? texts.on(browser, system) : (browser ?? system ?? texts.unknown)
  const Icon = handheld ? Smartphone : Laptop

  return (
    <li className="flex flex-col gap-2 py-3">
      <div className="flex items-center gap-3">
        <Icon aria-hidden className="text-soft size-5 shrink-0" />
        <div className="min-w-0 flex-1">
          <p className="truncate text-sm font-medium">{name}</p>
          <p className={`text-xs ${session.current ? 'text-accent font-medium' : 'text-soft'}`}>
            {session.current ? texts.this : texts.used(timeAgo(session.last_used_at, locale) ?? texts.now)}
          </p>
        </div>
        {!session.current && (
          <Button
            look="quiet"
            busy={busy}
            aria-label={texts.endNamed(name)}
            onClick={() => request(() => end(session.id))}
          >
            {texts.end}
          </Button>
        )}
      </div>
      <p role="alert" className="text-danger text-sm empty:hidden">
        {problem}
      </p>
    </li>
  )
}

const UNITS = [
  ['day', 24 * 60 * 60],
  ['hour', 60 * 60],
  ['minute', 60],
] as const

/** Null for less than a minute. */
function timeAgo(time: string, locale: Locale, now = Date.now()): string | null {
  const seconds = Math.max(0, (now - Date.parse(time)) / 1000)
  const unit = UNITS.find(([, length]) => seconds >= length)
  if (!unit) return null
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(
    -Math.floor(seconds / unit[1]),
    unit[0],
  )
}
