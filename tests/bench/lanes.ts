import { processorTimeOf } from './cost'
import { type Figure, median } from './report'

/** One way of asking, measured beside others. */
export interface Lane {
  what: string
  /** Whose processor time counts. */
  pids: number[]
  /** Asks once, as one of several who ask at the same time. */
  ask(asker: number): Promise<unknown>
}

export interface Taken {
  what: string
  /** Medians of the rounds, in milliseconds: of the processor for one answer, and until it is there. */
  cost: number
  latency: number
}

interface Load {
  atOnce: number
  seconds: number
  rounds: number
}

/** By turns: what slows the machine slows all of them. The first round warms up. */
export async function byTurns(lanes: Lane[], load: Load): Promise<Taken[]> {
  const taken = lanes.map(({ what }) => ({ what, costs: [] as number[], latencies: [] as number[] }))
  for (let round = 0; round <= load.rounds; round += 1) {
    for (const [n, lane] of lanes.entries()) {
      const { cost, latency } = await run(lane, load)
      if (round === 0) continue
      taken[n]!.costs.push(cost)
      taken[n]!.latencies.push(latency)
    }
  }
  return taken.map(({ what, costs, latencies }) => ({
    what,
    cost: median(costs),
    latency: median(latencies),
  }))
}

async function run(
  { pids, ask }: Lane,
  { atOnce, seconds }: Load,
): Promise<{ cost: number; latency: number }> {
  const before = processorTimeOf(...pids)
  const until = performance.now() + seconds * 1000
  const times: number[] = []
  await Promise.all(
    Array.from({ length: atOnce }, async (_, asker) => {
      for (let began = performance.now(); began < until; began = performance.now()) {
        await ask(asker)
        times.push(performance.now() - began)
      }
    }),
  )
  return { cost: (processorTimeOf(...pids) - before) / times.length, latency: median(times) }
}

/** Each beside the baseline. */
export const figuresOf = (taken: Taken[], by: 'cost' | 'latency', baseline: Taken): Figure[] =>
  taken.map((each): Figure => ({
    what: each.what,
    unit: 'ms',
    value: each[by],
    baseline: { name: baseline.what, value: baseline[by] },
  }))
