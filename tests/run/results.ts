import { readFileSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'

export interface Result {
  passed: number
  failed: Failure[]
}

export interface Failure {
  test: string
  file?: string
  /** What its own runner says of it; may be long. */
  why: string
}

export const nothing: Result = { passed: 0, failed: [] }

/** Only the part that is read here, of files that the two test runners write. */
interface VitestReport {
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { fullName: string; status: string; failureMessages: string[] | null }[]
  }[]
}
interface PlaywrightReport {
  errors: PlaywrightError[]
  suites: PlaywrightSuite[]
}
interface PlaywrightSuite {
  suites?: PlaywrightSuite[]
  specs: PlaywrightSpec[]
}
interface PlaywrightSpec {
  title: string
  file: string
  tests: { projectName: string; status: string; results: { errors: PlaywrightError[] }[] }[]
}
interface PlaywrightError {
  message?: string
}

const SKIPPED = 'A skipped test is not a test.'

/** `partly`: some were asked for by name, and the others are left out rightly. */
export function readVitest(report: string, partly: boolean): Result {
  const { testResults } = read<VitestReport>(report)
  const result: Result = { passed: 0, failed: [] }
  for (const { name, status, message, assertionResults } of testResults) {
    const file = path.relative(process.cwd(), name)
    const before = result.failed.length
    for (const { fullName, status, failureMessages } of assertionResults) {
      if (status === 'passed') result.passed += 1
      else if (status === 'failed') {
        result.failed.push({ test: fullName, file, why: failureMessages?.join('\n') ?? '' })
      } else if (!partly) result.failed.push({ test: fullName, file, why: SKIPPED })
    }
    // The file itself, or what it prepares, failed: none of its tests is to blame.
    if (status === 'failed' && result.failed.length === before) {
      result.failed.push({ test: 'The file as a whole', file, why: message })
    }
  }
  return result
}

export function readPlaywright(report: string): Result {
  const { errors, suites } = read<PlaywrightReport>(report)
  const result: Result = { passed: 0, failed: [] }
  for (const { title, file, tests } of suites.flatMap(specsOf)) {
    for (const { projectName, status, results } of tests) {
      const test = `${title} [${projectName}]`
      const said = results.flatMap(({ errors }) => errors.map(({ message = '' }) => message)).join('\n')
      if (status === 'expected') result.passed += 1
      else {
        const why = status === 'skipped' ? SKIPPED : said
        result.failed.push({ test, file: path.join('tests/e2e', file), why })
      }
    }
  }
  for (const { message = '' } of errors) result.failed.push({ test: 'The run as a whole', why: message })
  return result
}

/** A runner that ends badly without a failed test has failed as a whole. */
export function withExitCode(result: Result, code: number): Result {
  if (code === 0 || result.failed.length > 0) return result
  return { ...result, failed: [{ test: 'The run as a whole', why: `Exit code ${String(code)}.` }] }
}

export function sum(results: Result[]): Result {
  return {
    passed: results.reduce((total, { passed }) => total + passed, 0),
    failed: results.flatMap(({ failed }) => failed),
  }
}

const LINES = 6
const LINE_LENGTH = 240

/** The names once more, each with the first lines of what went wrong. */
export function listFailed(failed: Failure[]): string {
  const entries = failed.map(({ test, file, why }) =>
    [`✗ ${test}${file ? ` (${file})` : ''}`, ...firstLines(why).map((line) => `    ${line}`)].join('\n'),
  )
  return ['What failed:', ...entries].join('\n')
}

function firstLines(text: string): string[] {
  const lines = stripVTControlCharacters(text)
    .split('\n')
    .map((line) => line.trimEnd().slice(0, LINE_LENGTH))
  return lines.filter((line) => line !== '').slice(0, LINES)
}

function specsOf(suite: PlaywrightSuite): PlaywrightSpec[] {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)]
}

function read<Report>(file: string): Report {
  return JSON.parse(readFileSync(file, 'utf8')) as Report
}
