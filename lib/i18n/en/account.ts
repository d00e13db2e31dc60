import type { Texts } from '@/lib/i18n/es'

export const account: Texts['account'] = {
  menu: (name) => `${name}’s account`,
  language: 'Language',
  signOut: 'Sign out',
  signOutFailed: 'We could not sign you out',
}
