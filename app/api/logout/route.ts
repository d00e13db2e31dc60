import { logout } from '@/lib/accounts/contract'
import { handle, routes } from '@/lib/server/handle'
import { signOut } from '@/lib/server/sign-out'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(handle(logout, signOut))
