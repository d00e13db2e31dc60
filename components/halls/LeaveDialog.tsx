'use client'
import { Dialog } from '@base-ui/react/dialog'
import { Button } from '@/components/ui/Button'
import { Modal } from '@/components/ui/Modal'
import { useTexts } from '@/lib/i18n/client/language'

interface LeaveDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  busy: boolean
  problem: string | null
  onLeave: () => void
}

export default function LeaveDialog({ busy, problem, onLeave, ...dialog }: LeaveDialogProps) {
  const texts = useTexts()
  return (
    <Modal {...dialog} description={texts.chat.leavePrivateText} closeLabel={texts.close}>
      <p role="alert" className="text-danger text-sm empty:hidden">
        {problem}
      </p>
      <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <Dialog.Close render={<Button look="quiet" />}>{texts.cancel}</Dialog.Close>
        <Button look="danger" busy={busy} onClick={onLeave}>
          {texts.chat.leave}
        </Button>
      </div>
    </Modal>
  )
}
