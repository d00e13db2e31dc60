import { endpoint } from '@/lib/http/endpoint'
import { heartbeat, listOnline } from './contract'

// Older names, kept for programs. No page calls them: apart, so that none of them loads them.

const replaced = (by: { path: string; method: string }) => ({
  replacedBy: by.path,
  summary: `The same as ${by.method} ${by.path}, by an older name`,
})

export const ping = endpoint({ ...heartbeat, ...replaced(heartbeat), path: '/ping' })
export const chatPing = endpoint({ ...heartbeat, ...replaced(heartbeat), path: '/chat/ping' })
export const onlineUsers = endpoint({ ...listOnline, ...replaced(listOnline), path: '/online-users' })
export const chatOnlineUsers = endpoint({
  ...listOnline,
  ...replaced(listOnline),
  path: '/chat/online-users',
})
