'use client'
import { Confirm } from '@/components/ui/Confirm'
import type { RowDialogProps } from '@/components/ui/use-row-dialog'
import { useAdminActions } from '@/lib/admin/client/actions'
import type { KnownUser } from '@/lib/admin/contract'
import { useTextsOf } from '@/lib/i18n/client/language'
import { useMe } from '@/lib/users/client/me'
import { adminTexts } from './texts'

export function RoleDialog({ row: person, ...dialog }: RowDialogProps & { row: KnownUser }) {
  const texts = useTextsOf(adminTexts)
  const { setRole } = useAdminActions()
  const { me } = useMe()
  const isOwn = person.id === me.id

  if (person.role === 'user') {
    return (
      <Confirm
        {...dialog}
        title={texts.makeAdminTitle(person.username)}
        text={texts.makeAdminText}
        action={texts.makeAdmin}
        onConfirm={() => setRole(person, 'admin')}
      />
    )
  }
  return (
    <Confirm
      {...dialog}
      title={isOwn ? texts.takeOwnTitle : texts.takeAdminTitle(person.username)}
      text={isOwn ? texts.takeOwnText : texts.takeAdminText}
      action={texts.takeAdmin}
      look="danger"
      reasons={{ conflict: texts.lastAdmin }}
      onConfirm={() => setRole(person, 'user')}
    />
  )
}
