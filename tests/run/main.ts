import { buildIfNeeded } from '../../embedded/build'
import { startApp } from '../support/app'
import { handOver } from '../support/given'
import { ensureBrowser } from './browser'
import { hasTests, type Layer, layers, runLayer } from './layers'
import { openPush } from './push'
import { listFailed, type Result, sum } from './results'
import { seconds, step } from './say'
import { openStage, type Stage } from './stage'

/** All layers, or those that are named first; what follows goes to the layer's own runner. */
export async function main(words: string[], stop: AbortSignal): Promise<number> {
  const { chosen, rest } = read(words)
  const results = await run(chosen.filter(hasTests), rest, stop)
  const { passed, failed } = sum(results)
  if (failed.length > 0) console.log(`\n${listFailed(failed)}`)
  if (stop.aborted) {
    console.log('Stopped before the end.')
    return 130
  }
  if (passed + failed.length === 0) console.log('No test ran.')
  console.log(`\n${String(passed)} passed, ${String(failed.length)} failed`)
  return failed.length > 0 || passed === 0 ? 1 : 0
}

function read(words: string[]): { chosen: Layer[]; rest: string[] } {
  const end = words.findIndex((word) => !layers.some(({ name }) => name === word))
  const names = end < 0 ? words : words.slice(0, end)
  return {
    chosen: names.length > 0 ? layers.filter(({ name }) => names.includes(name)) : layers,
    rest: end < 0 ? [] : words.slice(end),
  }
}

async function run(chosen: Layer[], rest: string[], stop: AbortSignal): Promise<Result[]> {
  if (chosen.length === 0) return []
  if (chosen.some(({ browser }) => browser)) await ensureBrowser(stop)
  if (chosen.some(({ built }) => built)) await build(stop)
  const stage = await openStage(stop)
  const results: Result[] = []
  try {
    for (const layer of chosen) {
      if (stop.aborted) break
      results.push(await perform(layer, rest, stage, stop))
    }
  } finally {
    await step('Cleaning up', () => stage.close())
  }
  return results
}

async function build(stop: AbortSignal): Promise<void> {
  const began = Date.now()
  await buildIfNeeded({ say: console.log, signal: stop })
  console.log(`The build is up to date (${seconds(began)})`)
}

async function perform(layer: Layer, rest: string[], stage: Stage, stop: AbortSignal): Promise<Result> {
  const { app, pollingApp } = await step(`Starting the application for ${layer.name}`, () => appsOf(layer))
  const push = layer.push ? await openPush() : undefined
  const env = {
    ...stage.env,
    ...(app ? { ...shared(app.env), ...handOver({ app: app.url }) } : {}),
    ...(pollingApp
      ? handOver({ pollingApp: pollingApp.url, pollingDatabase: pollingApp.env['DATABASE_URL']! })
      : {}),
    ...(push ? handOver({ push: JSON.stringify(push.target) }) : {}),
  }
  const began = Date.now()
  try {
    const result = await runLayer({ layer, rest, env, folder: stage.folder, stop })
    console.log(
      `${layer.name}: ${String(result.passed)} passed, ${String(result.failed.length)} failed (${seconds(began)})`,
    )
    return result
  } finally {
    await Promise.all([app?.stop(), pollingApp?.stop(), push?.stop()])
  }
}

async function appsOf({ app, pollingApp }: Layer) {
  const [first, second] = await Promise.all([
    app ? startApp() : undefined,
    pollingApp ? startApp({ env: { PUSH: 'off' } }) : undefined,
  ])
  return { app: first, pollingApp: second }
}

/** A test that calls the domains directly does so with the application's own database and secret. */
function shared({ DATABASE_URL, NEXTAUTH_SECRET }: Record<string, string>): Record<string, string> {
  return { DATABASE_URL: DATABASE_URL ?? '', NEXTAUTH_SECRET: NEXTAUTH_SECRET ?? '' }
}
