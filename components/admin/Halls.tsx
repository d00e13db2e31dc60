'use client'
import { EditHallDialog } from '@/components/halls/EditHallDialog'
import { RemoveHallDialog } from '@/components/halls/RemoveHallDialog'
import { type RowDialogProps, useRowDialog } from '@/components/ui/use-row-dialog'
import { useAdminActions } from '@/lib/admin/client/actions'
import { useKnownHalls } from '@/lib/admin/client/lists'
import type { KnownHall, listKnownHalls } from '@/lib/admin/contract'
import type { OutputOf } from '@/lib/http/endpoint'
import { useTextsOf } from '@/lib/i18n/client/language'
import { AdminPage } from './AdminPage'
import { type HallDialog, HallRow } from './HallRow'
import { Listing } from './Listing'
import { adminTexts } from './texts'

const DIALOGS = { edit: EditKnownHall, remove: RemoveKnownHall }

export function Halls({ first }: { first: OutputOf<typeof listKnownHalls> }) {
  const texts = useTextsOf(adminTexts)
  const { found, ...list } = useKnownHalls(first)
  const { show, dialog } = useRowDialog<KnownHall, HallDialog>(DIALOGS)
  return (
    <AdminPage title={texts.halls}>
      <Listing list={list} pagination={found.pagination} count={texts.hallsCount(found.pagination.total)}>
        {found.halls.map((hall) => (
          <HallRow key={hall.id} hall={hall} show={show} />
        ))}
      </Listing>
      {dialog}
    </AdminPage>
  )
}

type Props = RowDialogProps & { row: KnownHall }

function EditKnownHall({ row: hall, ...dialog }: Props) {
  const { editHall } = useAdminActions()
  return <EditHallDialog {...dialog} hall={hall} onSave={(changes) => editHall(hall, changes)} />
}

function RemoveKnownHall({ row: hall, ...dialog }: Props) {
  const { removeHall } = useAdminActions()
  return (
    <RemoveHallDialog
      {...dialog}
      name={hall.name}
      memberCount={hall.member_count}
      onRemove={() => removeHall(hall)}
    />
  )
}
