import 'server-only'
import { isConflict } from './retry'
import { isDatabaseUnavailable } from './unavailable'

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

/**
 * All inputs together; where the statement fails because of what one of them says, one by one, so that it fails
 * alone. `run` answers one output for each input, in their order, and has done nothing when it fails.
 */
export async function togetherOrAlone<Input, Output>(
  inputs: Input[],
  run: (inputs: Input[]) => Promise<Output[]>,
): Promise<Array<PromiseSettledResult<Output>>> {
  try {
    const outputs = await run(inputs)
    return outputs.map((value) => ({ status: 'fulfilled', value }))
  } catch (thrown) {
    if (inputs.length === 1 || isConflict(thrown) || isDatabaseUnavailable(thrown)) throw thrown
  }
  const results: Array<PromiseSettledResult<Output>> = []
  for (const input of inputs) {
    const [alone] = await Promise.allSettled([run([input])])
    results.push(alone.status === 'rejected' ? alone : { status: 'fulfilled', value: alone.value[0]! })
  }
  return results
}

function deliver<Input, Output>(
  { resolve, reject }: Item<Input, Output>,
  output: PromiseSettledResult<Output>,
) {
  if (output.status === 'fulfilled') resolve(output.value)
  else reject(output.reason)
}
