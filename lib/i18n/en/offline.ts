import type { OfflineTexts } from '@/lib/i18n/es/offline'

export const offline: OfflineTexts = {
  title: 'Offline',
  text: 'Tertulia could not be reached. As soon as the connection is back, this page will open by itself.',
  kept: 'Messages that were not sent yet are still kept on this device.',
  retry: 'Try again',
  still: 'There is no connection yet.',
}
