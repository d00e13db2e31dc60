import type { AroundTexts } from '@/lib/i18n/es/background'

export const around: AroundTexts = {
  switcher: {
    title: 'Search',
    field: 'Search chats and people',
    placeholder: 'Find a chat or a person',
    chats: 'Chats',
    recent: 'Recent',
    people: 'People',
    none: 'There is nothing by that name.',
    looking: 'Searching…',
    found: (count) => (count === 1 ? '1 result' : `${String(count)} results`),
    failed: 'People could not be searched.',
  },

  shortcuts: {
    title: 'Keyboard shortcuts',
    moving: 'Moving',
    search: 'Find a chat or a person',
    next: 'Next chat',
    previous: 'Previous chat',
    nextUnread: 'Next unread chat',
    previousUnread: 'Previous unread chat',
    messages: 'From message to message, in the conversation',
    writing: 'Writing',
    send: 'Send the message',
    line: 'Begin a new line',
    editLast: 'Edit your last message',
    close: 'Close or cancel',
    help: 'Help',
    list: 'See these shortcuts',
    byKey: 'Open this list with the ? key',
    byKeyHint: 'Only while you are not typing.',
    enter: 'Enter',
    shift: 'Shift',
  },

  tidings: {
    lost: (hall) => `You are no longer in ${hall}.`,
    sent: (count) => (count === 1 ? '1 message sent' : `${String(count)} messages sent`),
  },

  notices: {
    title: 'Notifications',
    about:
      'While you are looking elsewhere, we tell you of direct messages and of whoever mentions you. Muted chats stay quiet.',
    show: 'Show notifications',
    showHint: 'In this browser, as long as Tertulia is open.',
    sound: 'Sound',
    soundHint: 'A short, soft tone.',
    in: (name, chat) => `${name} in ${chat}`,
    offer: 'Shall we tell you when somebody writes to you?',
    accept: 'Yes, tell me',
    on: 'Done: you will be told when somebody writes to you.',
    denied: 'Your browser blocks notifications of this page. Allow them in the site’s settings.',
    insecure: 'Your browser shows notifications only for pages with a secure connection (https).',
    absent: 'This browser cannot show notifications.',
  },
}
