'use client'
import { Dialog } from '@base-ui/react/dialog'
import { chatName } from '@/components/chats/chat-name'
import { Button } from '@/components/ui/Button'
import { Modal } from '@/components/ui/Modal'
import type { RowDialogProps } from '@/components/ui/use-row-dialog'
import { useRequest } from '@/components/ui/use-request'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import type { OpenChat } from './open-chat'
import { hallTexts } from './texts'
import { useLeave } from './use-leave'

/** Asks first where leaving cannot be undone: in a private hall, and for whoever runs it. */
export function LeaveDialog({ row: hall, ...dialog }: RowDialogProps & { row: OpenChat }) {
  const [texts, common] = [useTextsOf(hallTexts), useTexts()]
  const leave = useLeave()
  const { busy, problem, request } = useRequest()
  return (
    <Modal
      {...dialog}
      title={texts.leaveTitle(chatName(hall))}
      description={hall.private ? texts.leavePrivateText : texts.leaveOwnText}
      closeLabel={common.close}
    >
      <p role="alert" className="text-danger text-sm empty:hidden">
        {problem}
      </p>
      <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <Dialog.Close render={<Button look="quiet" />}>{common.cancel}</Dialog.Close>
        <Button look="danger" busy={busy} onClick={() => void request(() => leave(hall))}>
          {common.chat.leave}
        </Button>
      </div>
    </Modal>
  )
}
