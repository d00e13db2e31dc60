/** The user who makes a request. */
export interface Asker {
  id: number
  username: string
  role: 'admin' | 'user'
  /** Null for a name that was accepted without a session (AUTH_MODE=open). */
  sessionId: string | null
  deviceId: string | null
}
