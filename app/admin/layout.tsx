import type { ReactNode } from 'react'
import { AdminShell } from '@/components/admin/AdminShell'
import { env } from '@/lib/env'
import { currentAsker } from '@/lib/server/current-user'
import { readOwnUser } from '@/lib/users/server/me'
import { connectionFor } from '@/lib/users/server/user-channels'

const now = () => Date.now()

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const asker = await currentAsker()
  // The page redirects to the sign-in, or is a 404.
  if (asker?.role !== 'admin') return children
  const [user, connection] = await Promise.all([readOwnUser(asker.id), connectionFor(asker)])
  return (
    <AdminShell user={user} connection={connection} timeZone={env().APP_TIME_ZONE} now={now()}>
      {children}
    </AdminShell>
  )
}
