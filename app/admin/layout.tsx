import type { ReactNode } from 'react'
import { AdminShell } from '@/components/admin/AdminShell'
import { env } from '@/lib/env'
import { currentAsker } from '@/lib/server/current-user'
import { connectionFor } from '@/lib/users/server/user-channels'
import { readUser } from '@/lib/users/server/read-user'

const now = () => Date.now()

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const asker = await currentAsker()
  // The page itself leads to the door, or says that there is nothing here.
  if (asker?.role !== 'admin') return children
  const [user, connection] = await Promise.all([readUser(asker.id, asker.id), connectionFor(asker)])
  return (
    <AdminShell user={user} connection={connection} timeZone={env().APP_TIME_ZONE} now={now()}>
      {children}
    </AdminShell>
  )
}
