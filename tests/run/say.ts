/** One line for each step: what it does, and when it is done how long it took. */
export async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const began = Date.now()
  process.stdout.write(`${what} … `)
  try {
    const made = await work()
    process.stdout.write(`${seconds(began)}\n`)
    return made
  } catch (cause) {
    process.stdout.write('failed\n')
    throw cause
  }
}

export function seconds(began: number): string {
  return `${((Date.now() - began) / 1000).toFixed(1)} s`
}
