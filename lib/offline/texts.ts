const es = {
  title: 'Sin conexión',
  text: 'No pudimos llegar a Tertulia. En cuanto vuelva la conexión, esta página se abrirá sola.',
  kept: 'Los mensajes que no llegaron a enviarse siguen guardados en este dispositivo.',
  chats: 'Lo último de tus chats',
  asOf: 'Así estaba la última vez en este dispositivo.',
  retry: 'Reintentar',
  still: 'Todavía no hay conexión.',
}

const en: typeof es = {
  title: 'Offline',
  text: 'Tertulia could not be reached. As soon as the connection is back, this page will open by itself.',
  kept: 'Messages that were not sent yet are still kept on this device.',
  chats: 'The latest of your chats',
  asOf: 'This is how it was the last time on this device.',
  retry: 'Try again',
  still: 'There is no connection yet.',
}

export const offlineTexts = { es, en }
