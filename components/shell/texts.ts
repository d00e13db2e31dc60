const es = {
  lost: (hall: string) => `Ya no participas en ${hall}.`,
  sent: (count: number) => (count === 1 ? '1 mensaje enviado' : `${String(count)} mensajes enviados`),
}

const en: typeof es = {
  lost: (hall) => `You are no longer in ${hall}.`,
  sent: (count) => (count === 1 ? '1 message sent' : `${String(count)} messages sent`),
}

export const toastTexts = { es, en }
