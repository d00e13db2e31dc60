'use client'
import { Dialog } from '@base-ui/react/dialog'
import { Button } from '@/components/ui/Button'
import { Modal } from '@/components/ui/Modal'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { hallTexts } from './texts'

interface LeaveDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  hallName: string
  busy: boolean
  problem: string | null
  onLeave: () => void
}

export default function LeaveDialog({ hallName, busy, problem, onLeave, ...dialog }: LeaveDialogProps) {
  const [texts, common] = [useTextsOf(hallTexts), useTexts()]
  return (
    <Modal
      {...dialog}
      title={texts.leaveTitle(hallName)}
      description={texts.leavePrivateText}
      closeLabel={common.close}
    >
      <p role="alert" className="text-danger text-sm empty:hidden">
        {problem}
      </p>
      <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <Dialog.Close render={<Button look="quiet" />}>{common.cancel}</Dialog.Close>
        <Button look="danger" busy={busy} onClick={onLeave}>
          {common.chat.leave}
        </Button>
      </div>
    </Modal>
  )
}
