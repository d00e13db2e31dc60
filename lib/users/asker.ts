/** Who asks: what every domain function takes first. */
export interface Asker {
  id: number
  username: string
  role: 'admin' | 'user'
  /** Null for a name that was believed without a session (AUTH_MODE=open). */
  sessionId: string | null
  deviceId: string | null
}
