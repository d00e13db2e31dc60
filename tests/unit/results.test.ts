import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listFailed, readPlaywright, readVitest, sum, withExitCode } from '../run/results'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tertulia-results-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function report(content: unknown): string {
  const file = path.join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

const file = path.join(process.cwd(), 'tests/api/a.test.ts')
const vitest = (status: string, assertionResults: object[], message = '') =>
  report({ testResults: [{ name: file, status, message, assertionResults }] })

describe('W-7 a run says at its end what failed, and why', () => {
  it('of the fast layers', () => {
    const failureMessages = ['AssertionError: one is not two\n\n    at a.test.ts:3:1\n']
    const result = readVitest(
      vitest('failed', [
        { fullName: 'A-1 well', status: 'passed', failureMessages: [] },
        { fullName: 'A-2 badly', status: 'failed', failureMessages },
        { fullName: 'A-3 left', status: 'skipped', failureMessages: [] },
      ]),
      false,
    )
    expect(result.passed).toBe(1)
    expect(listFailed(result.failed).split('\n')).toEqual([
      'What failed:',
      '✗ A-2 badly (tests/api/a.test.ts)',
      '    AssertionError: one is not two',
      '        at a.test.ts:3:1',
      '✗ A-3 left (tests/api/a.test.ts)',
      '    A skipped test is not a test.',
    ])
  })

  it('of a file that does not even begin, and of a part that was asked for', () => {
    const { failed } = readVitest(vitest('failed', [], 'No such module'), false)
    expect(listFailed(failed)).toContain('The file as a whole (tests/api/a.test.ts)\n    No such module')
    const partly = readVitest(vitest('passed', [{ fullName: 'A-1', status: 'skipped' }]), true)
    expect(partly.failed).toEqual([])
  })

  it('of the browser’s layer, without colours and not at length', () => {
    const message = `\u001B[31mError: not seen\u001B[39m\n${'more\n'.repeat(50)}`
    const of = (projectName: string, status: string, errors: object[]) => ({
      ...{ projectName, status, results: [{ errors }] },
    })
    const tests = [
      of('desktop', 'expected', []),
      of('polling', 'unexpected', [{ message }]),
      of('phone', 'flaky', []),
      of('tablet', 'skipped', []),
    ]
    const inner = { specs: [{ title: 'E-1 shown', file: 'a.spec.ts', tests }] }
    const result = readPlaywright(
      report({ errors: [{ message: 'broken' }], suites: [{ specs: [], suites: [inner] }] }),
    )
    expect(result.passed).toBe(1)
    expect(result.failed.map(({ test }) => test)).toEqual([
      'E-1 shown [polling]',
      'E-1 shown [phone]',
      'E-1 shown [tablet]',
      'The run as a whole',
    ])
    const lines = listFailed(result.failed.slice(0, 1)).split('\n')
    expect(lines.slice(0, 3)).toEqual([
      'What failed:',
      '✗ E-1 shown [polling] (tests/e2e/a.spec.ts)',
      '    Error: not seen',
    ])
    expect(lines.length).toBeLessThan(10)
  })

  it('of a runner that ended badly without a word', () => {
    const ended = withExitCode({ passed: 3, failed: [] }, 1)
    expect(sum([ended, { passed: 1, failed: [] }])).toEqual({ passed: 4, failed: ended.failed })
    expect(listFailed(ended.failed)).toContain('Exit code 1.')
  })
})
