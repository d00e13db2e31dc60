const NAMED = 3
const list = new Intl.ListFormat('es', { type: 'conjunction' })

export const presence = {
  lastSeenAt: (when: string) => `Última vez: ${when}`,
  typing: (names: readonly string[]) =>
    names.length === 1
      ? `${names[0]!} está escribiendo…`
      : names.length <= NAMED
        ? `${list.format(names)} están escribiendo…`
        : `${String(names.length)} personas están escribiendo…`,
  title: 'Personas',
  here: 'Usuarios conectados',
  gone: 'Desconectados',
  show: 'Mostrar usuarios conectados',
  hide: 'Ocultar usuarios conectados',
  find: 'Buscar personas',
  nobody: 'No hay nadie con ese nombre. Prueba con menos letras.',
  you: 'tú',
}
