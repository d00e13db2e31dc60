import { readFileSync } from 'node:fs'
import path from 'node:path'

export interface Result {
  passed: number
  failed: number
  /** A line for what its own runner does not report as a failure, though it is one. */
  remarks: string[]
}

export const nothing: Result = { passed: 0, failed: 0, remarks: [] }

/** Only the part that is read here, of files that the two test runners write. */
interface VitestReport {
  testResults: {
    name: string
    status: string
    assertionResults: { fullName: string; status: string }[]
  }[]
}
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
  suites: PlaywrightSuite[]
}
interface PlaywrightSuite {
  suites?: PlaywrightSuite[]
  specs: { title: string; file: string; tests: { status: string }[] }[]
}

/** `partly`: some were asked for by name, and the others are left out rightly. */
export function readVitest(file: string, partly: boolean): Result {
  const { testResults } = read<VitestReport>(file)
  const result = { passed: 0, failed: 0, remarks: [] as string[] }
  for (const { name, status, assertionResults } of testResults) {
    const failures = assertionResults.filter((test) => test.status === 'failed').length
    const left = assertionResults.filter((test) => test.status !== 'passed' && test.status !== 'failed')
    result.passed += assertionResults.filter((test) => test.status === 'passed').length
    result.failed += failures
    // The file itself, or what it prepares, failed: none of its tests is to blame.
    if (status === 'failed' && failures === 0) result.failed += 1
    if (partly) continue
    result.failed += left.length
    result.remarks.push(...left.map((test) => skipped(test.fullName, path.relative(process.cwd(), name))))
  }
  return result
}

export function readPlaywright(file: string): Result {
  const { stats, errors, suites } = read<PlaywrightReport>(file)
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
    remarks: suites
      .flatMap(specsOf)
      .filter((spec) => spec.tests.some((test) => test.status === 'skipped'))
      .map((spec) => skipped(spec.title, path.join('tests/e2e', spec.file))),
  }
}

/** A runner that ends badly without a failed test has failed as a whole. */
export function withExitCode(result: Result, code: number): Result {
  if (code === 0 || result.failed > 0) return result
  return { ...result, failed: 1, remarks: [...result.remarks, `It ended with exit code ${String(code)}.`] }
}

export function sum(results: Result[]): Result {
  return {
    passed: results.reduce((total, { passed }) => total + passed, 0),
    failed: results.reduce((total, { failed }) => total + failed, 0),
    remarks: results.flatMap(({ remarks }) => remarks),
  }
}

function specsOf(suite: PlaywrightSuite): PlaywrightSuite['specs'] {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)]
}

function skipped(test: string, file: string): string {
  return `Skipped: ${test} (${file}). A skipped test is not a test.`
}

function read<Report>(file: string): Report {
  return JSON.parse(readFileSync(file, 'utf8')) as Report
}
