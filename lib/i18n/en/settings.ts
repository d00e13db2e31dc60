import type { SettingsTexts } from '@/lib/i18n/es/settings'

const code: SettingsTexts['code'] = {
  title: 'Code',
  why: 'With your code you can sign in from another device. We keep no copy of it: nobody can show it to you again.',
  warning: 'If you create a new one, the one before stops working at once.',
  renew: 'Create a new code',
  firstTitle: 'Keep your code',
  firstWhy: 'The name is yours now. This code is the only way to sign in from another device or browser.',
  newTitle: 'Your new code',
  once: 'It is shown only once. Keep it in a safe place.',
  yours: 'Your code',
  copy: 'Copy',
  copied: 'Copied',
  copyYourself: 'It could not be copied. The code is selected: copy it with your keyboard or by hand.',
  kept: 'I have kept it',
}

const devices: SettingsTexts['devices'] = {
  title: 'Devices',
  about: 'This is where you are signed in. Disconnect any that you do not recognise.',
  this: 'This device',
  unknown: 'Unknown device',
  on: (browser, system) => `${browser} on ${system}`,
  used: (when) => `Last used: ${when}`,
  now: 'just now',
  end: 'Disconnect',
  endNamed: (device) => `Disconnect ${device}`,
  endOthers: 'Disconnect the others',
  onlyThis: 'No other devices are connected.',
  confirmTitle: 'Disconnect the other devices?',
  confirm: (count) =>
    count === 1
      ? 'The other device will be signed out and will need your code to come back.'
      : `The other ${String(count)} devices will be signed out and will need your code to come back.`,
}

const estado: SettingsTexts['estado'] = {
  title: 'Status',
  about: 'A short line that others see beside your name.',
  placeholder: 'For example: in a meeting',
  left: (count) =>
    count === 1 ? '1 character left' : count >= 0 ? `${String(count)} characters left` : 'Too long',
  tooLong: (maximum) => `Use at most ${String(maximum)} characters.`,
}

const privacy: SettingsTexts['privacy'] = {
  title: 'Presence',
  about: 'You decide what others see. What you hide is hidden everywhere.',
  hide: 'Hide when I was last seen',
  hideHint: 'Others see whether you are online, but not when you left.',
  appear: 'Appear offline',
  appearHint: 'Meanwhile others see you offline, and do not see you typing.',
  off: 'No',
  hour: 'For 1 hour',
  tomorrow: 'Until tomorrow',
  chosen: 'Until a time of your choice',
  until: 'Until when',
  untilHint: (zone) => `Time of ${zone}`,
  untilPast: 'Choose a moment that has not passed.',
  now: (when) => `You appear offline until: ${when}`,
  why: 'Why do I appear like this?',
}

const why: SettingsTexts['why'] = {
  title: 'Why do I appear like this?',
  about: 'The most active of your devices and tabs counts, of those that still give a sign.',
  others: 'Others see you',
  yourself: 'You are',
  byLease: 'The marked device decides.',
  byAdmin: (when) => `Set by an administrator: ${when}.`,
  byNobody: 'None of your devices gives a sign.',
  hidden: 'You hide when you were last seen: others do not see when you left.',
  appears: (when) => `You chose to appear offline until: ${when}.`,
  places: 'Devices and tabs',
  none: 'None at the moment.',
  program: 'A program without a tab',
  thisTab: 'This tab',
  decides: 'Decides',
  visible: 'in sight',
  hiddenTab: 'hidden',
  left: 'closed',
  ended: 'no longer counts',
  live: 'live',
  polling: 'polling',
  beat: (when) => `Last sign: ${when}`,
}

export const settings: SettingsTexts = { code, devices, estado, privacy, why }
