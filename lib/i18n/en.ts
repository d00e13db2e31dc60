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
    invitedTo: (hall) => `You’ve been invited to ${hall}`,
    about: 'Tertulia is your team’s chat: all you need is your name, no password.',
    name: 'Name',
    nameMissing: 'Enter your name to sign in.',
    nameInvalid: 'Use 1 to 32 letters or digits. Spaces, dots, dashes and underscores are fine too.',
    code: 'Code',
    codeMissing: 'Enter the code to sign in.',
    codeHint: 'This name is taken. If it’s yours, enter the code you saved the first time.',
    codeLost: 'Lost your code? Whoever runs this chat can give you a new one.',
    submit: 'Sign in',
    entering: 'Signing in…',
    ended: 'Your session has ended',
    endedHint: 'Sign in again to pick up where you left off.',
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
    title: 'Page not found',
    text: 'The page you’re looking for doesn’t exist, or you don’t have access to it.',
    home: 'Go home',
  },
}
