'use client'
import { use } from 'react'
import { LocaleContext } from '@/lib/i18n/client/language'
import { useStatusOf } from '@/lib/presence/client'
import type { LastSeen } from '@/lib/presence/last-seen'
import { isRelative, appearanceOf, statusColor, statusText } from '@/lib/presence/shown-status'
import { TimeZone } from '@/lib/time/client/format'
import { useAsOfNow } from '@/lib/time/client/now'
import { exactTime } from '@/lib/time/message-time'
import type { OnlineStatus } from '@/lib/users/contract'
import { type DotSize, StatusDot } from './StatusDot'

const TEXT_SIZES = { sm: 'text-xs leading-4', md: 'text-sm leading-5', lg: 'text-base leading-6' }

interface UserStatusProps {
  lastSeen?: LastSeen
  /** Where it is known, it counts, whatever the age of lastSeen. */
  status?: OnlineStatus | undefined
  showDot?: boolean
  showText?: boolean
  size?: DotSize
  className?: string
}

/** Whether somebody is online, or when they were. Without a LocaleProvider its text is English. */
export function UserStatus({
  lastSeen,
  status,
  showDot = true,
  showText = true,
  size = 'md',
  className = '',
}: UserStatusProps) {
  const locale = use(LocaleContext)?.locale ?? 'en'
  const timeZone = use(TimeZone)
  const seen = { lastSeen, status }
  const text = useAsOfNow((now) => statusText(seen, { locale, now, timeZone }))
  const color = useAsOfNow((now) => statusColor(seen, now))
  const look = useAsOfNow((now) => appearanceOf(seen, now))
  return (
    <span className={`text-soft inline-flex min-w-0 items-center gap-1.5 ${TEXT_SIZES[size]} ${className}`}>
      {showDot && (
        <StatusDot
          color={color}
          look={look}
          size={size}
          pulse={look === 'online'}
          label={showText ? undefined : text}
        />
      )}
      {showText &&
        (isRelative(seen) ? (
          <SeenAt lastSeen={lastSeen} text={text} />
        ) : (
          <span className="truncate">{text}</span>
        ))}
    </span>
  )
}

/** The tooltip has the exact time. */
function SeenAt({ lastSeen, text }: { lastSeen: LastSeen; text: string }) {
  const page = use(LocaleContext)
  const timeZone = use(TimeZone)
  const at = new Date(lastSeen!)
  return (
    <time
      dateTime={at.toISOString()}
      title={page?.texts.presence.lastSeenAt(exactTime(at, { locale: page.locale, timeZone }))}
      className="truncate"
    >
      {text}
    </time>
  )
}

/** The status of a person; nothing until it is known. */
export function PersonStatus({
  id,
  ...look
}: { id: number } & Pick<Parameters<typeof UserStatus>[0], 'showDot' | 'size' | 'className'>) {
  const known = useStatusOf(id)
  return known && <UserStatus {...known} {...look} />
}
