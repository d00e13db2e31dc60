import { logoutByOldName } from '@/lib/accounts/contract-old-names'
import { handle } from '@/lib/server/handle'
import { routes } from '@/lib/server/routes'
import { signOut } from '@/lib/server/sign-out'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(handle(logoutByOldName, signOut))
