const es = { appearsOffline: 'Apareces sin conexión' }
const en: typeof es = { appearsOffline: 'You appear offline' }

export const ownStatusTexts = { es, en }
