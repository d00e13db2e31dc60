import { createHall } from '@/lib/chats/halls/contract'
import { sendMessage } from '@/lib/messages/contract'
import { buildIfNeeded } from '../../embedded/build'
import { startApp } from '../support/app'
import { bytesOf, scriptsOf } from '../support/scripts'
import { signIn } from '../support/sign-in'

const DIST_DIR = process.env['DIST_DIR'] ?? '.next'

/** What a browser loads of scripts before a page comes to life, compressed, in bytes. */
export async function bench(): Promise<void> {
  await buildIfNeeded({ say: console.log, signal: new AbortController().signal })
  const app = await startApp({ env: { DIST_DIR } })
  try {
    const ana = await signIn(app.url, 'ana')
    const hall = await ana.call(createHall, { name: 'Sala' })
    const plain = await ana.call(createHall, { name: 'Otra' })
    await ana.call(sendMessage, { chat_id: hall.id, contenido: '**hola**' })
    table({
      '/entrar': await scriptsOf(app.url, '/entrar'),
      '/': await scriptsOf(app.url, '/', ana.cookie),
      '/c/:id': await scriptsOf(app.url, `/c/${plain.id}`, ana.cookie),
      '/c/:id, with marks': await scriptsOf(app.url, `/c/${hall.id}`, ana.cookie),
    })
  } finally {
    await app.stop()
  }
}

function table(pages: Record<string, Map<string, number>>): void {
  const all = Object.values(pages)
  const sizes = new Map(all.flatMap((scripts) => [...scripts]))
  const row = (name: string, cells: Array<number | undefined>) =>
    console.log(name.padEnd(28) + cells.map((cell) => String(cell ?? '').padStart(20)).join(''))

  console.log(
    `\n${'gzip, bytes'.padEnd(28)}${Object.keys(pages)
      .map((name) => name.padStart(20))
      .join('')}`,
  )
  for (const [script] of [...sizes].sort((one, other) => other[1] - one[1])) {
    row(
      script.split('/').at(-1)!,
      all.map((scripts) => scripts.get(script)),
    )
  }
  row('in all', all.map(bytesOf))
}
