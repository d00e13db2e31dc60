import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname

// Server files say `import 'server-only'`: under this condition that is an empty module.
const conditions = ['react-server']

interface Layer {
  name: string
  testTimeout?: number
  fileParallelism?: boolean
}

const layer = ({ name, testTimeout = 60_000, fileParallelism = true }: Layer) => ({
  extends: true as const,
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    testTimeout,
    hookTimeout: 180_000,
    fileParallelism,
  },
})

export default defineConfig({
  root,
  resolve: { alias: { '@': path.resolve(root) } },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    pool: 'forks',
    execArgv: ['--conditions=react-server'],
    maxWorkers: 2,
    allowOnly: false,
    retry: 0,
    projects: [
      layer({ name: 'unit' }),
      layer({ name: 'api' }),
      layer({ name: 'realtime' }),
      // They stop servers, pull plugs and fill the machine: one at a time.
      layer({ name: 'faults', testTimeout: 240_000, fileParallelism: false }),
    ],
  },
})
