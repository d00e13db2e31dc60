'use client'
import { Button } from '@/components/ui/Button'
import { CopyField } from '@/components/ui/CopyField'
import { useTextsOf } from '@/lib/i18n/client/language'
import { settingsTexts } from './texts'

interface ShownCodeProps {
  code: string
  /** For the code of somebody else. */
  label?: string
  hint?: string
  onSaved: () => void
  takesFocus?: boolean
}

export function ShownCode({ code, label, hint, onSaved, takesFocus = true }: ShownCodeProps) {
  const texts = useTextsOf(settingsTexts).code
  return (
    <CopyField
      label={label ?? texts.yours}
      value={code}
      hint={hint ?? texts.once}
      copyYourself={texts.copyYourself}
      takesFocus={takesFocus}
      className="px-1 text-center font-mono text-[clamp(0.69rem,3.4vw,0.9375rem)] tracking-tight"
    >
      <Button look="quiet" onClick={onSaved}>
        {texts.saved}
      </Button>
    </CopyField>
  )
}
