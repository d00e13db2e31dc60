import type { Texts } from '@/lib/i18n/es'

export const account: Texts['account'] = {
  menu: (name) => `${name}’s account`,
  noEstado: 'No status',
  code: 'Code',
  devices: 'Devices',
  notifications: 'Notifications',
  shortcuts: 'Keyboard shortcuts',
  estado: 'Status',
  admin: 'Administration',
  language: 'Language',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  signOut: 'Sign out',
  forget: 'Sign out and forget this device',
  forgetHint: 'Next time it will ask for your code',
  unsent: (count) =>
    count === 1 ? 'You have 1 message not sent' : `You have ${String(count)} messages not sent`,
  unsentHint:
    'If you sign out and keep them, they stay on this device and are sent when you sign in with your name again.',
  unsentForget: 'To forget this device they have to be discarded.',
  stay: 'Stay',
  leaveKeeping: 'Sign out and keep them here',
  leaveDiscarding: 'Sign out and discard them',
  signOutFailed: 'We could not sign you out',
}
