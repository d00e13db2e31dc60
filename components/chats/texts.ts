const es = {
  personMissing: 'Escribe un nombre.',
  nobody: 'No hay nadie con ese nombre.',
}

const en: typeof es = {
  personMissing: 'Type a name.',
  nobody: 'There is nobody with that name.',
}

export const personTexts = { es, en }
