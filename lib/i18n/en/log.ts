import type { Texts } from '@/lib/i18n/es'

export const log: Texts['log'] = {
  newMessages: 'New messages',
  newCount: (count) => (count === 1 ? '1 new message' : `${String(count)} new messages`),
  toNewest: 'Go to the newest',
  newer: 'Show later messages',
  today: 'Today',
  yesterday: 'Yesterday',
  seen: 'Seen',
  dmStart: (name) => `This is the beginning of your conversation with ${name}.`,
  hallStart: (name) => `This is the room ${name}.`,
  hallHint: 'Invite people who want to talk about the same thing, or send the first message.',
  generalStart: 'Welcome to General.',
  generalHint: 'The whole team is here. Say hello: send the first message.',
  addPeople: 'Add people',
  invite: 'Invite with a link',
  more: 'Show more',
  less: 'Show less',
}
