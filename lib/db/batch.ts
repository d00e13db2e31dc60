import 'server-only'

/** As many as one statement takes. */
const BATCH_MAX = 64

interface Item<Input, Output> {
  input: Input
  resolve(output: Output): void
  reject(thrown: unknown): void
}

/**
 * Work of one kind on one thing that arrives while such work is under way goes together in the next run,
 * without a timer: alone it starts at once. `run` answers one output for each input, in their order.
 */
export function batchByKey<Key, Input, Output>(
  run: (key: Key, inputs: Input[]) => Promise<Array<PromiseSettledResult<Output>>>,
): (key: Key, input: Input) => Promise<Output> {
  const waiting = new Map<Key, Item<Input, Output>[]>()

  async function work(key: Key): Promise<void> {
    for (let queue = waiting.get(key)!; queue.length > 0;) {
      const items = queue.splice(0, BATCH_MAX)
      await run(
        key,
        items.map(({ input }) => input),
      ).then(
        (outputs) => items.forEach((item, n) => deliver(item, outputs[n]!)),
        (thrown: unknown) => items.forEach(({ reject }) => reject(thrown)),
      )
    }
    waiting.delete(key)
  }

  return (key, input) =>
    new Promise((resolve, reject) => {
      const item = { input, resolve, reject }
      const queue = waiting.get(key)
      if (queue) return void queue.push(item)
      waiting.set(key, [item])
      void work(key)
    })
}

function deliver<Input, Output>(
  { resolve, reject }: Item<Input, Output>,
  output: PromiseSettledResult<Output>,
) {
  if (output.status === 'fulfilled') resolve(output.value)
  else reject(output.reason)
}
