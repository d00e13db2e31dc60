const es = {
  title: 'Buscar',
  field: 'Buscar chats y personas',
  placeholder: 'Busca un chat o una persona',
  chats: 'Chats',
  recent: 'Recientes',
  people: 'Personas',
  nothingFound: 'No hay nada con ese nombre.',
  searching: 'Buscando…',
  found: (count: number) => (count === 1 ? '1 resultado' : `${String(count)} resultados`),
  failed: 'No se pudo buscar a las personas.',
  newDm: {
    field: 'Buscar personas',
    placeholder: '¿Con quién quieres hablar?',
    nothingFound: 'No hay nadie con ese nombre.',
  },
}

const en: typeof es = {
  title: 'Search',
  field: 'Search chats and people',
  placeholder: 'Find a chat or a person',
  chats: 'Chats',
  recent: 'Recent',
  people: 'People',
  nothingFound: 'There is nothing by that name.',
  searching: 'Searching…',
  found: (count) => (count === 1 ? '1 result' : `${String(count)} results`),
  failed: 'People could not be searched.',
  newDm: {
    field: 'Find people',
    placeholder: 'Who do you want to talk to?',
    nothingFound: 'There is nobody with that name.',
  },
}

export const searchTexts = { es, en }
