'use client'
import { useLocale } from '@/lib/i18n/client/language'
import { dayName } from '@/lib/time/day'

export function DayLine({ day, today }: { day: string; today: string }) {
  const { locale, texts } = useLocale()
  return (
    <div className="flex items-center gap-3 px-4 pt-4 pb-1">
      <span aria-hidden className="bg-line h-px flex-1" />
      {/* The server's midnight may have passed since, and its dictionary be another. */}
      <p suppressHydrationWarning className="text-soft text-xs leading-5 font-semibold">
        {dayName(day, today, { locale, ...texts.log })}
      </p>
      <span aria-hidden className="bg-line h-px flex-1" />
    </div>
  )
}
