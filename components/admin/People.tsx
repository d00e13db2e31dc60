'use client'
import { useRowDialog } from '@/components/ui/use-row-dialog'
import { useKnownUsers } from '@/lib/admin/client/lists'
import type { KnownUser, listKnownUsers } from '@/lib/admin/contract'
import type { OutputOf } from '@/lib/http/endpoint'
import { useTextsOf } from '@/lib/i18n/client/language'
import { AdminPage } from './AdminPage'
import { CodeDialog } from './CodeDialog'
import { Listing } from './Listing'
import { type PersonDialog, PersonRow } from './PersonRow'
import { RoleDialog } from './RoleDialog'
import { SessionsDialog } from './SessionsDialog'
import { adminTexts } from './texts'

const DIALOGS = { sessions: SessionsDialog, role: RoleDialog, code: CodeDialog }

export function People({ first, q }: { first: OutputOf<typeof listKnownUsers>; q: string }) {
  const texts = useTextsOf(adminTexts)
  const { found, ...list } = useKnownUsers(first, q)
  const { show, dialog } = useRowDialog<KnownUser, PersonDialog>(DIALOGS)
  return (
    <AdminPage title={texts.people}>
      <Listing list={list} pagination={found.pagination} count={texts.peopleCount(found.pagination.total)}>
        {found.users.map((person) => (
          <PersonRow key={person.id} person={person} show={show} />
        ))}
      </Listing>
      {dialog}
    </AdminPage>
  )
}
