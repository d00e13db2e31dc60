import { endpoint } from '@/lib/http/endpoint'
import { logout } from './contract'

// Older names, kept for programs. No page calls them: apart, so that none of them loads them.

export const logoutByOldName = endpoint({
  ...logout,
  path: '/api/users/logout',
  replacedBy: '/api/logout',
})
