import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { Problem } from '../../embedded/problem.js'
import { asRoot, findBrowser } from '../support/browser'
import { step } from './say'

const root = path.resolve(import.meta.dirname, '../..')
const playwright = path.join(root, 'node_modules/@playwright/test/cli.js')

/** There is a browser afterwards, or one clear line of what to install. */
export async function ensureBrowser(stop: AbortSignal): Promise<void> {
  if (findBrowser()) return
  await step('Installing a browser', () => install(stop))
  if (!findBrowser()) {
    throw new Problem('No browser: install Chromium, or set CHROMIUM_PATH to the one that is there.')
  }
}

async function install(stop: AbortSignal): Promise<void> {
  await runs(stop, process.execPath, [playwright, 'install', ...(asRoot ? ['--with-deps'] : []), 'chromium'])
  if (findBrowser() || !asRoot) return
  if (await runs(stop, 'apt-get', ['update'])) await runs(stop, 'apt-get', ['install', '-y', 'chromium'])
}

async function runs(stop: AbortSignal, command: string, args: string[]): Promise<boolean> {
  const ended = once(spawn(command, args, { stdio: 'ignore', signal: stop }), 'exit')
  return ended.then(
    ([code]) => code === 0,
    () => false,
  )
}
