/** Nothing ends here when an answer is out: the work is done at once. */
export function after(work: () => Promise<unknown>): void {
  void work()
}
