import { logoutByOldName } from '@/lib/auth/contract-old-names'
import { signOut } from '@/lib/auth/sign-out'
import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(handle(logoutByOldName, signOut))
