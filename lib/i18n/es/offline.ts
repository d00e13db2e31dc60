/** Apart from the rest: the service worker brings them along for when nothing else can be had. */
export const offline = {
  title: 'Sin conexión',
  text: 'No pudimos llegar a Tertulia. En cuanto vuelva la conexión, esta página se abrirá sola.',
  kept: 'Los mensajes que no llegaron a enviarse siguen guardados en este dispositivo.',
  retry: 'Reintentar',
  still: 'Todavía no hay conexión.',
}

export type OfflineTexts = typeof offline
