import { writeFileSync } from 'node:fs'

/** One measured thing, beside the baseline that was measured in the same run. */
export interface Figure {
  what: string
  value: number
  unit: 'ms' | 'MB' | 'kB' | 'a second' | 'people' | '×'
  /** What it is compared with, and the same figure of that. */
  baseline?: { name: string; value: number } | undefined
}

interface Part {
  part: string
  figures: Figure[]
}

const parts: Part[] = []

/** Prints a table, and keeps the figures for the file. */
export function report(part: string, figures: Figure[]): void {
  parts.push({ part, figures })
  const rows = figures.map(({ what, value, unit, baseline }) => [
    what,
    `${short(value)} ${unit}`,
    baseline ? `${short(baseline.value)} (${baseline.name})` : '',
    baseline ? `× ${short(value / baseline.value)}` : '',
  ])
  const all = [[part, 'measured', 'baseline', 'ratio'], ...rows]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]!.length)))
  console.log()
  for (const row of all) {
    console.log(
      row.map((cell, n) => (n === 0 ? cell.padEnd(widths[n]!) : cell.padStart(widths[n]!))).join('  '),
    )
  }
}

/** All that was reported so far, as JSON. */
export function writeReport(file: string): void {
  const { version, arch } = process
  writeFileSync(
    file,
    `${JSON.stringify({ date: new Date().toISOString(), node: version, arch, parts }, null, 2)}\n`,
  )
}

const short = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))

export const median = (values: number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
