'use client'
import { useRowDialog } from '@/components/ui/use-row-dialog'
import { useKnownHalls } from '@/lib/admin/client/lists'
import type { KnownHall, listKnownHalls } from '@/lib/admin/contract'
import type { OutputOf } from '@/lib/http/endpoint'
import { useTextsOf } from '@/lib/i18n/client/language'
import { AdminPage } from './AdminPage'
import { EditKnownHall, RemoveKnownHall } from './hall-dialogs'
import { HallRow } from './HallRow'
import { Listing } from './Listing'
import { adminTexts } from './texts'

const DIALOGS = { edit: EditKnownHall, remove: RemoveKnownHall }

export type ShowAboutHall = (name: keyof typeof DIALOGS, hall: KnownHall, from: HTMLElement | null) => void

export function Halls({ first }: { first: OutputOf<typeof listKnownHalls> }) {
  const texts = useTextsOf(adminTexts)
  const { found, ...list } = useKnownHalls(first)
  const { show, dialog } = useRowDialog<KnownHall, keyof typeof DIALOGS>(DIALOGS)
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
