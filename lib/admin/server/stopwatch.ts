/** The result of the work, and how many milliseconds it took, to one decimal place. */
export async function measure<Result>(work: () => Promise<Result>): Promise<{ result: Result; ms: number }> {
  const startedAt = performance.now()
  const result = await work()
  return { result, ms: Math.round((performance.now() - startedAt) * 10) / 10 }
}
