const es = {
  newDmAbout: 'Escribe el nombre de la persona con quien quieres hablar.',
  person: 'Nombre',
  personMissing: 'Escribe un nombre.',
  nobody: 'No hay nadie con ese nombre.',
  yourself: 'Ese es tu propio nombre.',
  openDm: 'Abrir chat',
}

const en: typeof es = {
  newDmAbout: 'Type the name of the person you want to talk to.',
  person: 'Name',
  personMissing: 'Type a name.',
  nobody: 'There is nobody with that name.',
  yourself: 'That is your own name.',
  openDm: 'Open chat',
}

export const personTexts = { es, en }
