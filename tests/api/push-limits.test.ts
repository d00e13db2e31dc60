import './halls-limits-on'
import './push-moods-service'
import { expect, test } from 'vitest'
import { authorize } from '@/lib/chats/server/authorize-channels'
import { person, refusal, times } from './log-people'
import { service } from './push-moods-service'

test('R-25 signatures are limited by user: enough for a hundred chats twice, not for a flood', async () => {
  const [ana, beto] = [await person('ana'), await person('beto')]
  const asked = { socket_id: '1.1', channel_name: 'private-presence' }
  const answers = await Promise.all(times(230, () => refusal(authorize(ana, asked))))
  expect(answers.filter((each) => each === 'no refusal')).toHaveLength(200)
  expect(answers.filter((each) => each === 'rate_limited')).toHaveLength(30)
  expect(await refusal(authorize(beto, asked))).toBe('no refusal')
  await service.close()
})
