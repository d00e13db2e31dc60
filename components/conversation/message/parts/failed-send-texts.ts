const es = {
  notSent: 'No enviado',
  discard: 'Descartar',
}

const en: typeof es = {
  notSent: 'Not sent',
  discard: 'Discard',
}

export const failedSendTexts = { es, en }
