import type { Texts } from '@/lib/i18n/es'

const NAMED = 3
const list = new Intl.ListFormat('en', { type: 'conjunction' })

export const presence: Texts['presence'] = {
  lastSeenAt: (when) => `Last seen: ${when}`,
  typing: (names) =>
    names.length === 1
      ? `${names[0]!} is typing…`
      : names.length <= NAMED
        ? `${list.format(names)} are typing…`
        : `${String(names.length)} people are typing…`,
  title: 'People',
  here: 'Here now',
  gone: 'Offline',
  show: 'Show people',
  hide: 'Hide people',
  find: 'Find people',
  nobody: 'There is nobody with that name. Try fewer letters.',
  you: 'you',
}
