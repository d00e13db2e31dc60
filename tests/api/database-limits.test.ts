import '../support/own-database'
import { expect, it } from 'vitest'
import { db } from '@/lib/db/client'

it('D-6 a transaction ends by itself when nobody goes on with it, and leaves its limits to nobody', async () => {
  const limits = `select current_setting('statement_timeout') as statement,
    current_setting('idle_in_transaction_session_timeout') as idle`
  const [before] = await db.$queryRawUnsafe<object[]>(limits)
  const within = await db.$transaction((tx) => tx.$queryRawUnsafe<object[]>(limits))
  const together = await db.$transaction([
    db.$queryRawUnsafe<object[]>(limits),
    db.$queryRawUnsafe<object[]>(limits),
  ])
  const [after] = await db.$queryRawUnsafe<object[]>(limits)
  const limited = [{ statement: '10s', idle: '10s' }]
  expect([within, ...together]).toEqual([limited, limited, limited])
  expect(after).toEqual(before)
})
