import { expect, it } from 'vitest'
import { listUsers } from '@/lib/presence/contract'
import { given } from '../support/given'
import { uniqueName } from '../support/names'
import { signIn } from '../support/sign-in'
import { enter } from './halls-people'

const app = given('app')

it('U-26 any part of a name finds it, whatever the case, the width and the accents', async () => {
  const eva = await enter('eva')
  const find = async (q: string) => (await eva.call(listUsers, { q, per_page: '100' })).users
  for (const [name, ...typed] of [
    ['José Ñandú', 'jose nan', 'JOSÉ N', 'nandu', 'é Ñ', 'E\u0301 n', 'ＪＯＳＥ ｎ', 'Jõsê'],
    ['Ána-Sofía', 'ANA-S', 'ana-sofia', 'Å-sofi'],
    ['Strauß.Ayşe', 'STRAUSS.AYSE', 'ß.aY', 'straus'],
    ['Đặng.Şık', 'đang.s', 'ĐẶNG', 'sik'],
  ] as const) {
    const whole = uniqueName(name)
    await signIn(app, whole)
    for (const q of typed) {
      const found = await find(q)
      expect(
        found.map(({ username }) => username),
        q,
      ).toContain(whole)
    }
  }
  for (const q of ['josa nan', 'José%Ñandú', 'Jos_ Ñand_', 'José\\ Ñandú'])
    expect(await find(q), q).toEqual([])
})
