// Runs the tests that the package `pusher` brings along, as they are: they are written for a runner
// whose words Node's own understands but for the place of `done`.
import * as own from 'node:test'
import { createRequire } from 'node:module'

const withDone = (work) => (work.length === 0 ? () => work() : (_, done) => work(done))

Object.assign(globalThis, {
  describe: own.describe,
  it: (name, work) => own.it(name, withDone(work)),
  before: (work) => own.before(withDone(work)),
  after: (work) => own.after(withDone(work)),
  beforeEach: (work) => own.beforeEach(withDone(work)),
  afterEach: (work) => own.afterEach(withDone(work)),
})

const require = createRequire(import.meta.url)
for (const file of process.argv.slice(2)) require(file)
