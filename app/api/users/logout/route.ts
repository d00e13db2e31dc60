import { logoutByOldName } from '@/lib/accounts/contract-old-names'
import { handle, routes } from '@/lib/server/handle'
import { signOut } from '@/lib/server/sign-out'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(handle(logoutByOldName, signOut))
