'use client'
import { EditHallDialog } from '@/components/halls/EditHallDialog'
import { RemoveHallDialog } from '@/components/halls/RemoveHallDialog'
import type { RowDialogProps } from '@/components/ui/use-row-dialog'
import { useAdminActions } from '@/lib/admin/client/actions'
import type { KnownHall } from '@/lib/admin/contract'

type Props = RowDialogProps & { row: KnownHall }

export function EditKnownHall({ row: hall, ...dialog }: Props) {
  const { editHall } = useAdminActions()
  return <EditHallDialog {...dialog} hall={hall} onSave={(changes) => editHall(hall, changes)} />
}

export function RemoveKnownHall({ row: hall, ...dialog }: Props) {
  const { removeHall } = useAdminActions()
  return (
    <RemoveHallDialog
      {...dialog}
      name={hall.name}
      members={hall.member_count}
      onRemove={() => removeHall(hall)}
    />
  )
}
