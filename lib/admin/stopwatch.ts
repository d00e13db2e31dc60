/** What came of it, and how many milliseconds it took, to the tenth. */
export async function measure<Made>(work: () => Promise<Made>): Promise<{ made: Made; ms: number }> {
  const began = performance.now()
  const made = await work()
  return { made, ms: Math.round((performance.now() - began) * 10) / 10 }
}
