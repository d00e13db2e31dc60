'use client'
import Laptop from 'lucide-react/icons/laptop'
import Smartphone from 'lucide-react/icons/smartphone'
import Terminal from 'lucide-react/icons/terminal'
import { deviceOf } from '@/components/settings/device-name'
import { settingsTexts } from '@/components/settings/texts'
import { useLocale, useTextsOf } from '@/lib/i18n/client/language'
import type { Locale } from '@/lib/i18n/locale'
import type { OwnPresence } from '@/lib/presence/client/own-presence'
import { statusTexts } from '@/lib/presence/texts'
import { useAsOfNow } from '@/lib/time/client/now'
import { TAB_ID } from '@/lib/users/client/client-id'

const MINUTE_SECONDS = 60

export function WhyDevice({ lease }: { lease: OwnPresence['leases'][number] }) {
  const settings = useTextsOf(settingsTexts)
  const { locale } = useLocale()
  const lastSign = useAsOfNow((now) => shortAgo(now - Date.parse(lease.last_beat_at), locale))
  const isProgram = lease.client_id === null
  const { browser, system, handheld } = deviceOf(lease.user_agent ?? '')
  const device = browser && system ? settings.devices.on(browser, system) : (browser ?? system)
  const Icon = isProgram ? Terminal : handheld ? Smartphone : Laptop
  const state = lease.counts
    ? [
        statusTexts[locale][lease.status],
        ...(isProgram ? [] : [lease.visible ? settings.why.visible : settings.why.hiddenTab]),
        ...(isProgram ? [] : [lease.live ? settings.why.live : settings.why.polling]),
        ...(lease.left_at === null ? [] : [settings.why.left]),
      ]
    : [lease.left_at === null ? settings.why.ended : settings.why.left]

  return (
    <li className={`flex items-center gap-3 py-2.5 ${lease.counts ? '' : 'text-soft'}`}>
      <Icon aria-hidden className="text-soft size-5 shrink-0" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 text-sm font-medium">
          {device ?? (isProgram ? settings.why.program : settings.devices.unknown)}
          {lease.client_id === TAB_ID && (
            <span className="text-soft font-normal">{settings.why.thisTab}</span>
          )}
          {lease.decides && (
            <span className="bg-accent-wash text-accent rounded-full px-2 text-xs leading-5">
              {settings.why.decides}
            </span>
          )}
        </p>
        <p className="text-soft text-xs leading-5">
          {state.join(' · ')} · {settings.why.lastSign(lastSign)}
        </p>
      </div>
    </li>
  )
}

function shortAgo(elapsed: number, locale: Locale): string {
  const seconds = Math.max(0, Math.floor(elapsed / 1_000))
  const format = new Intl.RelativeTimeFormat(locale, { style: 'short', numeric: 'always' })
  return seconds < MINUTE_SECONDS
    ? format.format(-seconds, 'second')
    : format.format(-Math.floor(seconds / MINUTE_SECONDS), 'minute')
}
