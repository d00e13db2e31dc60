const es = {
  actions: 'Acciones del mensaje',
  moreActions: 'Más acciones',
  copyText: 'Copiar texto',
  copyLink: 'Copiar enlace',
  copyFailed: 'No se pudo copiar',
  delete: 'Eliminar',
  deleteTitle: '¿Eliminar este mensaje?',
  deleteText: 'Desaparecerá para todas las personas del chat. No se puede deshacer.',
}

const en: typeof es = {
  actions: 'Message actions',
  moreActions: 'More actions',
  copyText: 'Copy text',
  copyLink: 'Copy link',
  copyFailed: 'Could not be copied',
  delete: 'Delete',
  deleteTitle: 'Delete this message?',
  deleteText: 'It will be gone for everybody in the chat. This cannot be undone.',
}

export const actionTexts = { es, en }
