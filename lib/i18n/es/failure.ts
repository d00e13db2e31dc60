export const retry = 'Reintentar'

export const failure = {
  title: 'Algo salió mal',
  text: 'No es culpa tuya. Inténtalo de nuevo; si vuelve a pasar, avísale a quien administra el chat.',
  reference: (digest: string) => `Referencia: ${digest}`,
  home: 'Ir al inicio',
}
