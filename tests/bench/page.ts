import { type Browser, chromium } from 'playwright'
import { createHall } from '@/lib/chats/halls/contract'
import { sendMessage } from '@/lib/messages/contract'
import { ensureBrowser } from '../run/browser'
import type { App } from '../support/app'
import { findBrowser, launchArgs } from '../support/browser'
import { uniqueName } from '../support/names'
import { enter } from '../support/people'
import type { Person } from '../support/sign-in'
import { type BareNext, startBareNext } from './bare-next'
import { askWell } from './client'
import { peopleOf } from './halls'
import { byTurns, figuresOf, type Taken } from './lanes'
import { median, report } from './report'
import { type Measured, withServers } from './servers'
import { openScreen, type Screen } from './screen'
import { asPage } from './visitors'

const LOAD = { atOnce: 4, seconds: 3, rounds: 5 }
const MESSAGES = 60
/** General and the conversation with the administrator are two more. */
const CHATS = 198
/** So many of them are visited, again and again. */
const VISITED = 8
const TURNS = 5

/** What a page costs the server, and how long it takes to show another chat on the screen. */
export const bench = (): Promise<void> =>
  withServers(async (servers) => {
    const next = await startBareNext()
    try {
      await render(servers, next)
      await ensureBrowser(new AbortController().signal)
      const browser = await chromium.launch({ executablePath: findBrowser()!, args: launchArgs })
      try {
        await switching(browser, servers.app, next)
      } finally {
        await browser.close()
      }
    } finally {
      await next.stop()
    }
  })

/** The page of General, of which somebody with a few chats sees the newest messages. */
async function render({ app, postgres }: Measured, next: BareNext): Promise<void> {
  const people = await peopleOf(app, LOAD.atOnce)
  const pages = people.map((person) => asPage(app, person))
  for (let n = 0; n < MESSAGES; n += 1) await say(people[n % people.length]!, 1, `mensaje ${n}`)
  const [bare, ours] = (await byTurns(
    [
      {
        what: 'bare Next',
        pids: [next.pid],
        ask: () => askWell(next.url, { headers: { 'accept-encoding': 'gzip' } }),
      },
      { what: 'GET /c/1', pids: [app.pid, postgres], ask: (n) => pages[n]!('/c/1') },
    ],
    LOAD,
  )) as [Taken, Taken]
  report('processor time of one page', figuresOf([ours], 'cost', bare))
  report(`time to a page, ${LOAD.atOnce} at once`, figuresOf([ours], 'latency', bare))
}

async function switching(browser: Browser, app: App, next: BareNext): Promise<void> {
  const person = await enter(await browser.newContext(), uniqueName('ana'), undefined, app.url)
  const last = await manyHalls(person)
  const barePage = await (await browser.newContext()).newPage()
  const screens = [
    await openScreen(barePage, `${next.url}/switch`),
    await openScreen(person.page, `${app.url}/c/${String(last)}`),
  ] as const
  // The one that is open comes last.
  const names = Array.from({ length: VISITED }, (_, n) => nameOf(CHATS - VISITED + n))
  for (const screen of screens) await visit(screen, names)
  for (const slowed of [1, 4]) {
    const times: [number[], number[]] = [[], []]
    for (const screen of screens) await screen.slowDown(slowed)
    for (let turn = 0; turn < TURNS; turn += 1) {
      for (const [n, screen] of screens.entries()) times[n]!.push(...(await visit(screen, names)))
    }
    report(
      `another of ${CHATS + 2} chats, visited before${slowed > 1 ? ', processor four times slower' : ''}`,
      [
        {
          what: 'from the press to its messages',
          unit: 'ms',
          value: median(times[1]),
          baseline: { name: 'bare React', value: median(times[0]) },
        },
      ],
    )
  }
}

async function visit(screen: Screen, names: string[]): Promise<number[]> {
  const times = []
  for (const name of names) times.push(await screen.switchTo(name))
  return times
}

const nameOf = (n: number) => `sala ${String(n)}.`

/** Answers the last. */
async function manyHalls(person: Caller): Promise<number> {
  let last = 0
  for (let n = 0; n < CHATS; n += 1) {
    const { id } = await person.call(createHall, { name: nameOf(n) })
    const count = CHATS - n <= VISITED ? MESSAGES : 1
    for (let sent = 0; sent < count; sent += 1) await say(person, id, `${nameOf(n)} mensaje ${sent}`)
    last = id
  }
  return last
}

type Caller = Pick<Person, 'call'>

const say = (person: Caller, chat_id: number, contenido: string) =>
  person.call(sendMessage, { chat_id, contenido })
