const es = {
  title: 'Notificaciones',
  about:
    'Cuando no tengas Tertulia a la vista, te avisamos de los mensajes directos y de quien te menciona. Los chats silenciados no avisan.',
  show: 'Mostrar notificaciones',
  showHint: 'En este navegador, mientras Tertulia esté abierta.',
  sound: 'Sonido',
  soundHint: 'Un tono breve y suave.',
  in: (name: string, chat: string) => `${name} en ${chat}`,
  offer: '¿Te avisamos cuando te escriban?',
  accept: 'Sí, avísame',
  on: 'Listo: te avisaremos cuando te escriban.',
  denied: 'Tu navegador bloquea las notificaciones de esta página. Permítelas en los ajustes del sitio.',
  insecure: 'Tu navegador solo muestra notificaciones de páginas con conexión segura (https).',
  absent: 'Este navegador no puede mostrar notificaciones.',
}

const en: typeof es = {
  title: 'Notifications',
  about:
    'When Tertulia isn’t in view, we let you know about direct messages and mentions. Muted chats stay quiet.',
  show: 'Show notifications',
  showHint: 'In this browser, while Tertulia is open.',
  sound: 'Sound',
  soundHint: 'A short, soft tone.',
  in: (name, chat) => `${name} in ${chat}`,
  offer: 'Get notified about new messages?',
  accept: 'Turn on',
  on: 'Done: you’ll be notified when someone writes to you.',
  denied: 'Your browser blocks notifications from this page. Allow them in the site settings.',
  insecure: 'Your browser only shows notifications from pages with a secure connection (https).',
  absent: 'This browser can’t show notifications.',
}

export const notificationTexts = { es, en }
