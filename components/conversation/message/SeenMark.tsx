import CheckCheck from 'lucide-react/icons/check-check'
import { useTexts } from '@/lib/i18n/client/language'

/** The other side has read it, and all above it. */
export function SeenMark() {
  return (
    <span className="text-soft flex items-center gap-1 text-xs leading-5">
      <CheckCheck aria-hidden className="text-accent size-3.5" />
      {useTexts().log.seen}
    </span>
  )
}
