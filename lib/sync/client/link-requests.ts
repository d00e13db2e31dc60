import type { Connection } from '@/lib/sync/contract'

/** What a connection asks of the server. */
export interface LinkRequests {
  /** What a client needs to connect, as of now. */
  connection(): Promise<Connection>
  /** Leads away from the page when one is no longer signed in. */
  check(): Promise<unknown>
  authorize(socketId: string, names: string[]): Promise<Record<string, { auth: string } | null>>
  /** A channel is not ours, or has another name by now. */
  onRefused(): void
  authenticate(socketId: string): Promise<{ auth: string; user_data: string }>
}
