'use client'
import { Confirm } from '@/components/ui/Confirm'
import type { RowDialogProps } from '@/components/ui/use-row-dialog'
import { useTextsOf } from '@/lib/i18n/client/language'
import { hallTexts } from './texts'

interface RemoveHallDialogProps extends RowDialogProps {
  name: string
  memberCount?: number
  onRemove: () => Promise<unknown>
}

export function RemoveHallDialog({ name, memberCount, onRemove, ...dialog }: RemoveHallDialogProps) {
  const texts = useTextsOf(hallTexts)
  return (
    <Confirm
      {...dialog}
      title={texts.removeTitle(name)}
      text={texts.removeText(memberCount)}
      action={texts.removeAction}
      look="danger"
      onConfirm={onRemove}
    />
  )
}
