import { account } from './en/account'
import { chat } from './en/chat'
import { errors } from './en/errors'
import { log } from './en/log'
import { presence } from './en/presence'
import type { Texts } from './es'

export const en: Texts = {
  errors,
  retryIn: (seconds) =>
    seconds === 1
      ? 'Too many attempts in a row. Try again in 1 second.'
      : `Too many attempts in a row. Try again in ${String(seconds)} seconds.`,

  product: 'Tertulia',
  tagline: 'Your team’s chat',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  undo: 'Undo',
  retry: 'Try again',
  copy: 'Copy',
  copied: 'Copied',
  loading: 'Loading…',
  toasts: 'Page notices',
  closeToast: 'Close notice',

  signIn: {
    title: 'Sign in',
    welcome: 'Join the conversation',
    invitation: 'Type the name your team knows you by.',
    name: 'Name',
    nameMissing: 'Type your name to sign in.',
    nameInvalid: 'Use 1 to 32 letters or digits. Spaces, dots, dashes and underscores are fine too.',
    code: 'Code',
    codeMissing: 'Type the code to sign in.',
    codeHint: 'This name is taken. If it is yours, type the code that you kept the first time.',
    codeLost: 'Lost your code? Whoever runs this chat can give you a new one.',
    submit: 'Sign in',
    entering: 'Signing in…',
    ended: 'Your session has ended',
    endedHint: 'Sign in again to go on where you were.',
    needsScript: 'Tertulia needs JavaScript. Turn it on in your browser and reload the page.',
  },

  shell: {
    skip: 'Skip to content',
    chats: 'Chats',
    general: 'General',
    home: 'Tertulia, home',
  },

  account,

  chat,
  log,
  presence,
  notFound: {
    title: 'There is nothing here',
    text: 'The page you are looking for does not exist, or is no longer within your reach.',
    home: 'Go to the start',
  },
}
