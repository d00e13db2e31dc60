const es = { search: 'Buscar emoji', none: 'Sin resultados', loading: 'Cargando…' }
const en: typeof es = { search: 'Search emoji', none: 'No results', loading: 'Loading…' }

export const emojiTexts = { es, en }
