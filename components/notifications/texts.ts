const es = {
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

const en: typeof es = {
  title: 'Notifications',
  about:
    'While you are looking elsewhere, we tell you of direct messages and of whoever mentions you. Muted chats stay quiet.',
  show: 'Show notifications',
  showHint: 'In this browser, as long as Tertulia is open.',
  sound: 'Sound',
  soundHint: 'A short, soft tone.',
  in: (name, chat) => `${name} in ${chat}`,
  offer: 'Shall we tell you when somebody writes to you?',
  accept: 'Yes, tell me',
  on: 'Done: you will be told when somebody writes to you.',
  denied: 'Your browser blocks notifications of this page. Allow them in the site’s settings.',
  insecure: 'Your browser shows notifications only for pages with a secure connection (https).',
  absent: 'This browser cannot show notifications.',
}

export const notificationTexts = { es, en }
