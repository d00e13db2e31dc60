const es = {
  title: 'Algo salió mal',
  text: 'No es culpa tuya. Inténtalo de nuevo; si vuelve a pasar, avísale a quien administra el chat.',
  reference: (digest: string) => `Referencia: ${digest}`,
  home: 'Ir al inicio',
  retry: 'Reintentar',
}

const en: typeof es = {
  title: 'Something went wrong',
  text: 'It is not your fault. Try again; if it happens once more, tell whoever runs this chat.',
  reference: (digest: string) => `Reference: ${digest}`,
  home: 'Go home',
  retry: 'Try again',
}

export const failureTexts = { es, en }
