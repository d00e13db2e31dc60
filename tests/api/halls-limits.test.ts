import './halls-limits-on'
import { expect, test } from 'vitest'
import type { Asker } from '@/lib/users/asker'
import { openDm } from '@/lib/chats/server/open-dm'
import { invite } from '@/lib/chats/halls/server/invites'
import { join } from '@/lib/chats/halls/server/membership'
import { create } from '@/lib/chats/halls/server/halls'
import { people, person, refusal, times } from './log-people'

test('H-18 wrong codes are limited by user and by hall; a right code does not count, others are not held back', async () => {
  const [ana, beto, eva] = [await person('ana'), await person('beto'), await person('eva')]
  const { id } = await create(ana, { name: 'Sala', description: '', private: true })
  const { code } = await invite(ana, { id })
  const guess = (who: typeof eva) => refusal(join(who, { hall_id: id, code: 'adivino' }))
  const guesses = await Promise.all(times(40, () => guess(eva)))
  expect(guesses.filter((each) => each === 'not_found')).toHaveLength(30)
  expect(guesses.filter((each) => each === 'rate_limited')).toHaveLength(10)
  expect(await refusal(join(eva, { code }))).toBe('rate_limited')
  for (let n = 0; n < 40; n += 1) expect((await join(beto, { code })).id).toBe(id)

  const many: string[] = []
  for (const each of await people(12, 'e')) many.push(...(await Promise.all(times(25, () => guess(each)))))
  expect(many.filter((each) => each === 'not_found')).toHaveLength(300 - 30)
  expect((await join(await person('carla'), { hall_id: id, code })).joined).toBe(true)
})

test('C-17 creating DMs and halls is limited by user; opening an existing one is not', async () => {
  const ana = await person('ana')
  const others: Asker[] = []
  const opened: string[] = []
  for (let n = 0; n < 102; n += 1) {
    const other = await person(`d${n}`)
    others.push(other)
    opened.push(await refusal(openDm(ana, other.id)))
  }
  expect(opened.filter((each) => each === 'rate_limited')).toHaveLength(2)
  expect(await refusal(openDm(ana, others[0]!.id))).toBe('no refusal')
  const halls = await Promise.all(
    times(32, () => refusal(create(ana, { name: 'Sala', description: '', private: false }))),
  )
  expect(halls.filter((each) => each === 'rate_limited')).toHaveLength(2)
})
