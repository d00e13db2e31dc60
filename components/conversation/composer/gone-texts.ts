const es = {
  gone: 'Ya no participas en este chat.',
  goneHint: 'Lo que escribiste sigue aquí: cópialo si lo necesitas.',
  unsentText: 'Lo que escribiste',
}

const en: typeof es = {
  gone: 'You are no longer in this chat.',
  goneHint: 'What you wrote is still here: copy it if you need it.',
  unsentText: 'What you wrote',
}

export const goneTexts = { es, en }
