'use client'
import { Modal } from '@/components/ui/Modal'
import type { RowDialogProps } from '@/components/ui/use-row-dialog'
import { Waiting } from '@/components/ui/Waiting'
import type { HallChanges } from '@/lib/chats/halls/contract'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { EditHallForm, type Editable } from './EditHallForm'
import { hallTexts } from './texts'

interface EditHallDialogProps extends RowDialogProps {
  /** As it is; null as long as that is being asked. */
  hall: Editable | null
  error?: unknown
  onRetry?: () => void
  onSave: (changes: HallChanges) => Promise<unknown>
}

export function EditHallDialog({ hall, error, onRetry, onSave, ...dialog }: EditHallDialogProps) {
  const [texts, common] = [useTextsOf(hallTexts), useTexts()]
  return (
    <Modal {...dialog} title={texts.edit} description={texts.editAbout} closeLabel={common.close}>
      {hall ? (
        <EditHallForm
          hall={hall}
          save={async (changes) => {
            await onSave(changes)
            dialog.onOpenChange(false)
          }}
        />
      ) : (
        <Waiting error={error} onRetry={onRetry} />
      )}
    </Modal>
  )
}
