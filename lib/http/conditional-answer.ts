/** An answer that is polled: its tag is cheap to read, and the answer carries the tag it was read with. */
export interface ConditionalAnswer<Output> {
  tag(): Promise<string>
  /** With the tag of just now, where that was asked for already. */
  read(tag?: string): Promise<{ output: Output; tag: string }>
}
