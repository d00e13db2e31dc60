'use client'
import { useRequest } from '@/components/settings/use-request'
import { Button } from '@/components/ui/Button'
import { useTexts } from '@/lib/i18n/client'

export function OlderButton({ load }: { load: () => Promise<void> }) {
  const texts = useTexts()
  const { busy, problem, request } = useRequest()
  return (
    <div className="flex flex-col items-center gap-2 px-4 pt-1 pb-4">
      <Button look="quiet" busy={busy} onClick={() => void request(load)}>
        {texts.chat.older}
      </Button>
      <p role="alert" className="text-danger text-center text-sm empty:hidden">
        {problem}
      </p>
    </div>
  )
}
