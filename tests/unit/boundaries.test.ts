import { describe, expect, it } from 'vitest'
import { complaints } from '../support/lint'

const ARROW = '@typescript-eslint/no-restricted-imports'

describe('W-1 each file imports only what its folder allows', () => {
  const forbidden: Record<string, string[]> = {
    'lib/chats/contract.ts': [
      ...[
        'next/server',
        'next',
        'react',
        'react-dom',
        'next-auth',
        'node:fs',
        'server-only',
        'pusher',
        'pusher-js',
      ],
      ...['@prisma/client', '@/lib/db/client', '@/lib/env', '@/lib/log', '@/lib/server/handle'],
      ...['./server/list', '@/lib/users/server/me', './client/list', '@/lib/users/client/me'],
      ...['@/embedded/postgres', '../users/name'],
    ],
    'lib/chats/server/list.ts': [
      ...['next/headers', 'react', '@/lib/chats/client/list', '@/lib/users/client/me', 'pusher', 'pusher-js'],
      ...['@/embedded/launcher', '../users/name', '@/lib/server/handle', 'next-auth'],
    ],
    'lib/chats/halls/server/list.ts': [
      'next/server',
      '@/lib/chats/halls/client/list',
      '@/lib/messages/contract',
    ],
    'lib/chats/client/list.tsx': [
      ...[
        '@prisma/client',
        '@/lib/db/client',
        '@/lib/chats/server/list',
        '@/lib/users/server/me',
        'node:fs',
        'pusher',
      ],
      ...['pusher-js', '@/lib/env', '@/lib/server/handle', '@/embedded/web', '@/lib/messages/client/send'],
      '@/lib/sync/client/transport/pusher/open',
    ],
    'lib/presence/client.ts': ['@/lib/presence/server/lists', '@/lib/accounts/client/sign-in'],
    'lib/messages/reactions/server/react.ts': [
      '@/lib/notifications/client/mentions',
      'next/server',
      'pusher',
    ],
    'lib/http/endpoint.ts': ['next/server', '@/lib/env', './server/peer', '@/lib/db/client'],
    'lib/http/server/peer.ts': [
      'react',
      'pusher',
      '@/lib/chats/client/list',
      '@/lib/users/asker',
      '@/embedded/web',
    ],
    'lib/db/client.ts': ['next', 'react', '@/lib/users/name', 'pusher'],
    'lib/env.ts': ['@/lib/users/name', 'react'],
    'lib/i18n/es.ts': ['@prisma/client', '@/lib/users/server/me'],
    'lib/sync/server/publish.ts': [
      'pusher',
      'pusher-js',
      'react',
      '@/lib/sync/client/link',
      '@/lib/messages/contract',
    ],
    'lib/sync/server/transport/pusher/send.ts': ['react', '@/lib/sync/client/link'],
    'lib/sync/client/link.ts': ['pusher', 'pusher-js', '@/lib/sync/server/publish', '@/lib/db/client'],
    'lib/sync/channels.ts': ['pusher', 'pusher-js', 'react'],
    'lib/server/handle.ts': ['react', 'pusher', '@/lib/chats/client/list', '@/embedded/web'],
    'components/conversation/log/Log.tsx': [
      ...['@prisma/client', '@/lib/chats/server/list', '@/lib/db/client', 'pusher-js', '../ui/Button'],
      ...[
        '@/components/shell/Shell',
        '@/components/search/Switcher',
        '@/lib/sync/client/transport/pusher/open',
      ],
    ],
    'components/ui/Button.tsx': ['@/components/presence/StatusDot'],
    'components/halls/HallMenu.tsx': ['@/components/people/PersonRow', '@/components/chat-list/ChatNav'],
    'components/settings/DevicesDialog.tsx': ['@/components/shortcuts/ShortcutsDialog'],
    'app/page.tsx': [
      ...['@prisma/client', '@/lib/db/client', 'pusher', 'pusher-js', '@/embedded/web', '../embedded/web'],
    ],
    'proxy.ts': ['@/embedded/web', '@/lib/db/client'],
  }
  const cases = Object.entries(forbidden).flatMap(([file, names]) =>
    names.map((name) => [file, name] as const),
  )

  it.each(cases)('W-1 %s may not import %s', async (file, name) => {
    expect(
      await complaints(file, `${serverOnly(file)}import it from '${name}'\nconsole.error(it)\n`),
    ).toContain(ARROW)
  })

  it('W-1 a type import counts like any other', async () => {
    const code = `import type { User } from '@/lib/db/generated/client'\nexport type Mine = User\n`
    expect(await complaints('app/page.tsx', code)).toContain(ARROW)
  })

  const allowed: Record<string, string[]> = {
    'lib/chats/contract.ts': ['zod', '@/lib/http/endpoint', '@/lib/users/contract', '@/lib/users/name'],
    'lib/chats/server/list.ts': [
      ...['@/lib/db/client', '@/lib/users/server/me', '@/lib/http/errors', '@/lib/env', 'node:crypto'],
      '@/lib/users/asker',
    ],
    'lib/chats/client/list.ts': [
      ...['react', 'swr', '@/lib/http/api', '@/lib/sync/client/realtime', 'next/navigation'],
    ],
    'lib/sync/server/transport/pusher/send.ts': ['pusher', '@/lib/env'],
    'lib/sync/client/transport/pusher/open.ts': ['pusher-js'],
    'lib/http/server/after-response.ts': ['next/server'],
    'lib/server/handle.ts': ['next/server', 'next-auth', '@/lib/accounts/server/sessions', '@/lib/db/client'],
    'components/conversation/log/Log.tsx': [
      ...[
        'react',
        '@/lib/chats/client/list',
        '@/components/ui/Button',
        '@/components/halls/HallMenu',
        './Row',
      ],
    ],
    'app/page.tsx': ['next/headers', '@/lib/chats/server/list', './globals.css', '../page.css'],
  }
  it.each(Object.entries(allowed))('W-1 %s may import the rest', async (file, names) => {
    const imports = names.map(
      (name, n) => `import it${String(n)} from '${name}'\nexport { it${String(n)} }\n`,
    )
    expect(await complaints(file, serverOnly(file) + imports.join(''))).toEqual([])
  })
})

describe('W-2 a lower folder does not import a higher one', () => {
  const order = [
    'http',
    'sync',
    'users',
    'presence',
    'accounts',
    'chats',
    'messages',
    'notifications',
    'admin',
    'server',
  ]
  const pairs = order.flatMap((low, n) => order.slice(n + 1).map((high) => [low, high] as const))

  it.each(pairs)('W-2 %s does not import %s', async (low, high) => {
    for (const file of ['contract.ts', 'server/rules.ts', 'client/rules.ts', 'rules.ts']) {
      const code = `import it from '@/lib/${high}/contract'\nexport { it }\n`
      expect(await complaints(`lib/${low}/${file}`, code), file).toContain(ARROW)
    }
  })

  it.each(pairs)('W-2 but %s may be imported by %s', async (low, high) => {
    const code = `import it from '@/lib/${low}/server/rules'\nexport { it }\n`
    expect(await complaints(`lib/${high}/server/rules.ts`, code)).toEqual([])
  })
})

function serverOnly(file: string): string {
  return /\/server\/|db\/client/.test(file) ? `import 'server-only'\n` : ''
}
