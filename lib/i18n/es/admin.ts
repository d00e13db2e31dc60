/** Apart from the rest: only the pages of administration bring them along. */
export const admin = {
  title: 'Administración',
  people: 'Personas',
  halls: 'Salas',
  service: 'Estado del servicio',

  search: 'Buscar por nombre',
  nothing: 'No hay nada con ese nombre.',
  pages: 'Páginas',
  page: (page: number, pages: number) => `Página ${String(page)} de ${String(pages)}`,
  before: 'Anterior',
  next: 'Siguiente',
  actions: (name: string) => `Acciones de ${name}`,

  peopleCount: (count: number) => (count === 1 ? '1 persona' : `${String(count)} personas`),
  isAdmin: 'Administra',
  oneself: 'Tú',
  sessions: (count: number) =>
    count === 0 ? 'Ninguna sesión' : count === 1 ? '1 sesión' : `${String(count)} sesiones`,
  setStatus: 'Cambiar su presencia',
  statuses: { online: 'En línea', away: 'Ausente', offline: 'Desconectado' },

  seeSessions: 'Sesiones',
  sessionsOf: (name: string) => `Sesiones de ${name}`,
  sessionsAbout: 'Quien pierda su sesión necesitará su código para volver a entrar.',
  noSessions: 'No hay ninguna sesión abierta.',
  endAll: 'Cerrar todas',
  endAllTitle: (name: string) => `¿Cerrar todas las sesiones de ${name}?`,
  endAllText: 'Saldrá en todos sus dispositivos y necesitará su código para volver a entrar.',

  makeAdmin: 'Dar la administración',
  makeAdminTitle: (name: string) => `¿Dar la administración a ${name}?`,
  makeAdminText:
    'Podrá lo mismo que tú: cerrar sesiones, cambiar salas y dar o quitar la administración, también la tuya.',
  takeAdmin: 'Quitar la administración',
  takeAdminTitle: (name: string) => `¿Quitar la administración a ${name}?`,
  takeOwnTitle: '¿Dejar la administración?',
  takeAdminText: 'Dejará de ver esta página y de administrar salas que no son suyas.',
  takeOwnText: 'Dejarás de ver esta página. Solo otra persona que administre podrá devolvértela.',
  lastAdmin: 'Es la única persona que administra. Da primero la administración a otra.',

  issueCode: 'Dar un código nuevo',
  issueCodeTitle: (name: string) => `¿Dar un código nuevo a ${name}?`,
  issueCodeText: 'Para quien perdió el suyo. El anterior deja de funcionar y se cierran todas sus sesiones.',
  codeOf: (name: string) => `Código de ${name}`,
  codeOnce: 'Se muestra una sola vez. Entrégaselo en persona o por un medio seguro.',

  hallsCount: (count: number) => (count === 1 ? '1 sala' : `${String(count)} salas`),
  private: 'Privada',
  owners: (names: string[]) => (names.length > 0 ? `De ${names.join(', ')}` : 'De nadie'),
  members: (count: number) => (count === 1 ? '1 persona' : `${String(count)} personas`),
  messages: (count: number) => (count === 1 ? '1 mensaje' : `${String(count)} mensajes`),
  lastMessage: (when: string) => `último: ${when}`,
  created: (when: string) => `creada ${when}`,

  database: 'Base de datos',
  databaseOk: (ms: string) => `Responde en ${ms}`,
  databaseBroken: 'Responde, pero una migración quedó a medias',
  migrations: (count: number) =>
    count === 1 ? '1 migración aplicada' : `${String(count)} migraciones aplicadas`,
  push: 'Entrega al instante',
  pushStates: {
    on: 'Funciona',
    off: 'Apagada: las páginas preguntan cada 3 segundos',
    down: 'No responde: las páginas preguntan cada 3 segundos',
  },
  clients: 'Páginas abiertas',
  live: (count: number) => `${String(count)} en vivo`,
  polling: (count: number, share: string) => `${String(count)} por sondeo (${share})`,
  users: 'Personas',
  online: (count: number) => `${String(count)} en línea`,
  openSessions: 'Sesiones abiertas',
  version: 'Versión',
  uptime: 'En marcha',
  since: (time: string) => `desde hace ${time}`,
  failed: 'No se pudo leer el estado del servicio.',

  roundTrip: 'Prueba de ida y vuelta',
  roundTripAbout:
    'Escribe y lee en la base de datos, y envía un aviso que vuelve a este navegador por donde llegan los mensajes.',
  try: 'Probar',
  trying: 'Probando…',
  wroteAndRead: 'Base de datos, escribir y leer',
  request: 'Petición completa',
  arrived: 'Aviso hasta este navegador',
  notArrived: (seconds: number) => `No llegó en ${String(seconds)} segundos`,
  notLive: 'Esta página no está en vivo: los mensajes llegan por sondeo',
}

export type AdminTexts = typeof admin
