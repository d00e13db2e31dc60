const switcher = {
  title: 'Buscar',
  field: 'Buscar chats y personas',
  placeholder: 'Busca un chat o una persona',
  chats: 'Chats',
  recent: 'Recientes',
  people: 'Personas',
  none: 'No hay nada con ese nombre.',
  looking: 'Buscando…',
  found: (count: number) => (count === 1 ? '1 resultado' : `${String(count)} resultados`),
  failed: 'No se pudo buscar a las personas.',
}

const shortcuts = {
  title: 'Atajos de teclado',
  moving: 'Moverse',
  search: 'Buscar un chat o una persona',
  next: 'Chat siguiente',
  previous: 'Chat anterior',
  nextUnread: 'Siguiente chat sin leer',
  previousUnread: 'Chat sin leer anterior',
  messages: 'De mensaje en mensaje, en la conversación',
  writing: 'Escribir',
  send: 'Enviar el mensaje',
  line: 'Empezar otra línea',
  editLast: 'Editar tu último mensaje',
  close: 'Cerrar o cancelar',
  help: 'Ayuda',
  list: 'Ver estos atajos',
  byKey: 'Abrir esta lista con la tecla ?',
  byKeyHint: 'Solo cuando no estás escribiendo.',
  enter: 'Enter',
  shift: 'Mayús',
}

const tidings = {
  lost: (hall: string) => `Ya no participas en ${hall}.`,
  sent: (count: number) => (count === 1 ? '1 mensaje enviado' : `${String(count)} mensajes enviados`),
}

const notices = {
  title: 'Avisos',
  about:
    'Cuando no estás mirando, te avisamos de los mensajes directos y de quien te nombra. Los chats silenciados no avisan.',
  show: 'Mostrar avisos',
  showHint: 'En este navegador, mientras Tertulia esté abierta.',
  sound: 'Sonido',
  soundHint: 'Un tono breve y suave.',
  in: (name: string, chat: string) => `${name} en ${chat}`,
  offer: '¿Te avisamos cuando te escriban?',
  accept: 'Sí, avísame',
  on: 'Listo: te avisaremos cuando te escriban.',
  denied: 'Tu navegador tiene bloqueados los avisos de esta página. Permítelos en los ajustes del sitio.',
  insecure: 'Tu navegador solo muestra avisos de páginas con conexión segura (https).',
  absent: 'Este navegador no puede mostrar avisos.',
}

export const around = { switcher, shortcuts, tidings, notices }

export type AroundTexts = typeof around
