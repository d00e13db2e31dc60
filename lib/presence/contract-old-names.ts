import { endpoint } from '@/lib/http/endpoint'
import { heartbeat, listOnline } from './contract'

// Older names, kept for programs. No page calls them: apart, so that none of them loads them.

export const ping = endpoint({ ...heartbeat, replacedBy: heartbeat.path, path: '/ping' })
export const chatPing = endpoint({ ...heartbeat, replacedBy: heartbeat.path, path: '/chat/ping' })
export const onlineUsers = endpoint({ ...listOnline, replacedBy: listOnline.path, path: '/online-users' })
export const chatOnlineUsers = endpoint({
  ...listOnline,
  replacedBy: listOnline.path,
  path: '/chat/online-users',
})
