export type Work = () => Promise<unknown>

const WARM_UP = 30

/** The median of each in milliseconds, taken by turns: what slows the machine slows all of them. */
export async function medians(works: Work[], rounds: number): Promise<number[]> {
  const taken: number[][] = works.map(() => [])
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const [index, work] of works.entries()) {
      const began = performance.now()
      await work()
      if (round >= 0) taken[index]!.push(performance.now() - began)
    }
  }
  return taken.map((times) => times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)]!)
}

/** A line of a table: what, how long in the small and in the large, and their ratio. */
export function line(what: string, [small, large]: [number, number]): string {
  const ms = (value: number) => `${value.toFixed(2)} ms`.padStart(10)
  return `${what.padEnd(34)}${ms(small)}${ms(large)}   × ${(large / small).toFixed(2)}`
}
