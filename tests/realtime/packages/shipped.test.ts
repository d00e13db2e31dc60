import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { given } from '../../support/given'
import { startNode } from '../../support/process'
import { apiUrl } from '../../support/push/target'
import { target } from '../scene'

const root = path.resolve(import.meta.dirname, '../../..')
const shipped = path.join(root, 'node_modules/pusher/tests/remote')
const runner = path.join(import.meta.dirname, 'shipped.js')

// One of them needs port 8321 on this machine.
it(
  'P-47 the tests that the package pusher ships for a live server pass, all seven',
  { timeout: 60_000 },
  async () => {
    const files = readdirSync(shipped, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.js'),
    )
    const { key, secret, appId } = target
    const address = apiUrl(target).replace('://', `://${key}:${secret}@`)
    const run = startNode({
      args: ['--test-reporter=tap', runner, ...files.map((name) => path.join(shipped, name))],
      // A test runner that finds itself inside another one reports to it, in another language.
      env: { PUSHER_URL: `${address}/apps/${appId}`, NODE_OPTIONS: '', NODE_TEST_CONTEXT: undefined },
      folder: given('folder'),
    })
    expect(await run.exited, run.output()).toBe(0)
    const count = (what: string) => Number(new RegExp(`^# ${what} (\\d+)$`, 'm').exec(run.output())?.[1])
    expect([files.length, count('tests'), count('pass'), count('fail'), count('skipped')]).toEqual([
      3, 7, 7, 0, 0,
    ])
  },
)
