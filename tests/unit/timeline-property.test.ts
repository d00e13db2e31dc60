import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Message, MessageNews } from '@/lib/messages/contract'
import {
  append,
  limitRows,
  applyPushed,
  isBehind,
  prepend,
  applyChanges,
  applyAnswer,
  reopen,
  restart,
  type Timeline,
  timelineFrom,
  timelineOf,
} from '@/lib/sync/timeline'
import { ModelChat } from '@/tests/support/model-chat'
import { expectStretch } from '@/tests/support/stretch'

const RUNS = 3_000
const seed = Date.now()
const PAGE = 4
const AT_ONCE = 3
const KEPT = 6

/** What happens next. What is on its way arrives whenever `arrive` picks it, in whatever order. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('send' as const), own: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('edit', 'delete'), pick: fc.nat() }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('push' as const),
      pick: fc.nat(),
      truncated: fc.boolean(),
      newest: fc.boolean(),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('ask', 'older', 'newer', 'newest') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('around' as const), pick: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('bound' as const), pick: fc.nat() }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('arrive' as const), pick: fc.nat() }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never
type Arrival = (known: Timeline<Message>) => Timeline<Message>

it(`L-1 whatever is dropped, repeated, delayed or reordered, the page ends equal to a fresh load (seed ${String(seed)})`, () => {
  fc.assert(
    fc.property(
      fc.nat(12),
      fc.option(fc.nat(), { nil: null }),
      fc.array(step, { maxLength: 80 }),
      (before, opened, steps) => {
        const chat = new ModelChat()
        for (let n = 0; n < before; n += 1) chat.send()
        let shown = opened === null ? timelineOf(chat.newest(PAGE)) : timelineFrom(around(chat, opened))
        const onTheirWay: Arrival[] = []
        const see = (next: Timeline<Message>) => {
          expectSound(shown, next)
          shown = next
        }
        for (const each of steps) perform(each, chat, shown, onTheirWay, see)

        // In whatever order the rest comes, and whatever of it is for a window that is gone.
        for (const arrival of onTheirWay.reverse()) see(arrival(shown))
        catchUp(chat, () => shown, see)
        expectStretch(chat, shown)

        // What is not in it can still be had: page by page, or at once.
        const kept = shown
        while (shown.hasOlder) see(prepend(shown, chat.before(shown.rows[0]!.seq, PAGE)))
        while (shown.hasNewer) see(append(shown, chat.after(shown.rows.at(-1)!.seq, PAGE)))
        expect(shown.rows).toEqual(chat.rows)
        expect(isBehind(shown)).toBe(false)
        const newest = restart(kept, chat.newest(PAGE))
        expect(newest.hasNewer).toBe(false)
        expect(newest.rows.slice(-PAGE)).toEqual(chat.newest(PAGE).documents)
      },
    ),
    { numRuns: RUNS, seed },
  )
})

function catchUp(chat: ModelChat, now: () => Timeline<Message>, see: (next: Timeline<Message>) => void) {
  for (let more = true; more;) {
    const since = now().rev
    const answer = chat.since(since, AT_ONCE)
    see(applyChanges(now(), answer, since))
    more = answer.has_more
  }
}

const around = (chat: ModelChat, pick: number) =>
  chat.after(Math.max(0, (pick % Math.max(1, chat.rows.length)) - 1), PAGE)

it(`L-2 as long as every event comes, in any order, nothing has to be requested (seed ${String(seed)})`, () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ do: fc.constantFrom('send', 'edit', 'delete'), pick: fc.nat() }), {
        maxLength: 40,
      }),
      fc.infiniteStream(fc.nat()),
      (changes, picks) => {
        const chat = new ModelChat()
        chat.send()
        let shown = timelineOf(chat.newest(PAGE))
        for (const { do: what, pick } of changes) change(chat, what, pick)
        const events = chat.told.slice(1)
        while (events.length > 0) {
          const [event] = events.splice((picks.next().value ?? 0) % events.length, 1)
          shown = applyPushed(applyPushed(shown, event!), event!)
        }
        expect(isBehind(shown)).toBe(false)
        expect(shown.rows).toEqual(chat.rows)
      },
    ),
    { numRuns: RUNS, seed },
  )
})

function perform(
  each: Step,
  chat: ModelChat,
  shown: Timeline<Message>,
  onTheirWay: Arrival[],
  see: (next: Timeline<Message>) => void,
) {
  const later = (arrival: Arrival) => onTheirWay.push(arrival)
  if (each.do === 'send') {
    const message = chat.send()
    if ('own' in each && each.own) later((known) => applyAnswer(known, message))
  } else if (each.do === 'push' && 'newest' in each) {
    const told = each.newest ? chat.told.at(-1) : chat.told[each.pick % Math.max(1, chat.told.length)]
    if (told) see(applyPushed(shown, each.truncated ? truncated(told) : told))
  } else if (each.do === 'arrive' && 'pick' in each) {
    const [arrival] = onTheirWay.splice(each.pick % Math.max(1, onTheirWay.length), 1)
    if (arrival) see(arrival(shown))
  } else if (each.do === 'ask') {
    const since = shown.rev
    const answer = chat.since(since, AT_ONCE)
    later((known) => applyChanges(known, answer, since))
  } else if (each.do === 'older' && shown.rows[0]) {
    const answer = chat.before(shown.rows[0].seq, PAGE)
    later((known) => prepend(known, answer))
  } else if (each.do === 'newer' && shown.hasNewer) {
    const answer = chat.after(shown.rows.at(-1)!.seq, PAGE)
    later((known) => append(known, answer))
  } else if (each.do === 'newest') {
    const answer = chat.newest(PAGE)
    later((known) => restart(known, answer))
  } else if (each.do === 'around' && 'pick' in each) {
    const answer = around(chat, each.pick)
    later((known) => reopen(known, answer))
  } else if (each.do === 'bound' && 'pick' in each) {
    const first = shown.rows[0]?.seq ?? 0
    see(limitRows(shown, each.pick % 5 === 0 ? Infinity : first + (each.pick % (2 * KEPT)), KEPT))
  } else if ('pick' in each) {
    change(chat, each.do, each.pick)
  }
}

function change(chat: ModelChat, what: string, pick: number) {
  if (what === 'send') chat.send()
  else if (what === 'edit') chat.edit((pick % Math.max(1, chat.rows.length)) + 1)
  else if (what === 'delete') chat.delete((pick % Math.max(1, chat.rows.length)) + 1)
}

const truncated = ({ id, chat_id, seq, rev }: MessageNews): MessageNews => ({
  id,
  chat_id,
  seq,
  rev,
  truncated: true,
})

/** At every moment: in order, each once, and no message becomes what it was before. */
function expectSound(before: Timeline<Message>, after: Timeline<Message>) {
  const seqs = after.rows.map(({ seq }) => seq)
  expect(seqs).toEqual([...new Set(seqs)].sort((one, other) => one - other))
  const was = new Map(before.rows.map((row) => [row.seq, row]))
  for (const row of after.rows) expect(row.rev).toBeGreaterThanOrEqual(was.get(row.seq)?.rev ?? 0)
}
