/** Who wants to hear of something, until they take it back. */
export function createListeners<Args extends unknown[] = []>() {
  const listeners = new Set<(...args: Args) => void>()
  return {
    add(listener: (...args: Args) => void): () => void {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    tell(...args: Args) {
      for (const listener of listeners) listener(...args)
    },
  }
}
