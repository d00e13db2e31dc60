import { account } from './es/account'
import { chat } from './es/chat'
import { errors } from './es/errors'
import { log } from './es/log'
import { presence } from './es/presence'

/** The texts of every page. `Texts` makes each language have them all. */
export const es = {
  errors,
  retryIn: (seconds: number) =>
    seconds === 1
      ? 'Demasiados intentos seguidos. Prueba otra vez en 1 segundo.'
      : `Demasiados intentos seguidos. Prueba otra vez en ${String(seconds)} segundos.`,

  product: 'Tertulia',
  tagline: 'El chat de tu equipo',
  close: 'Cerrar',
  cancel: 'Cancelar',
  save: 'Guardar',
  undo: 'Deshacer',
  retry: 'Reintentar',
  copy: 'Copiar',
  copied: 'Copiado',
  loading: 'Cargando…',
  toasts: 'Avisos de la página',
  closeToast: 'Cerrar aviso',

  signIn: {
    title: 'Entrar',
    welcome: 'Entra a la conversación',
    invitedTo: (hall: string) => `Te invitaron a ${hall}`,
    about: 'Tertulia es el chat de tu equipo: entras solo con tu nombre, sin contraseña.',
    name: 'Nombre',
    nameMissing: 'Escribe tu nombre para entrar.',
    nameInvalid: 'Usa de 1 a 32 letras o números. También valen espacios, puntos, guiones y guiones bajos.',
    code: 'Código',
    codeMissing: 'Escribe el código para entrar.',
    codeHint: 'Este nombre ya está en uso. Si es el tuyo, escribe el código que guardaste la primera vez.',
    codeLost: '¿Perdiste tu código? Quien administra el chat puede darte uno nuevo.',
    submit: 'Entrar',
    entering: 'Entrando…',
    ended: 'Tu sesión terminó',
    endedHint: 'Entra de nuevo para seguir donde estabas.',
    needsScript: 'Tertulia necesita JavaScript. Actívalo en tu navegador y recarga la página.',
  },

  shell: {
    skip: 'Saltar al contenido',
    chats: 'Chats',
    general: 'General',
    home: 'Tertulia, inicio',
  },

  account,

  chat,
  log,
  presence,
  notFound: {
    title: 'Página no encontrada',
    text: 'La página que buscas no existe o no tienes acceso a ella.',
    home: 'Ir al inicio',
  },
}

export type Texts = typeof es
