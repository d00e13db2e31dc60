const es = {
  unsent: (count: number) =>
    count === 1 ? 'Tienes 1 mensaje sin enviar' : `Tienes ${String(count)} mensajes sin enviar`,
  unsentHint:
    'Si sales y los guardas, quedan en este dispositivo y se envían cuando vuelvas a entrar con tu nombre.',
  unsentForget: 'Para olvidar este dispositivo hay que descartarlos.',
  stay: 'Quedarme',
  leaveKeeping: 'Salir y guardarlos aquí',
  leaveDiscarding: 'Salir y descartarlos',
}

const en: typeof es = {
  unsent: (count) =>
    count === 1 ? 'You have 1 message not sent' : `You have ${String(count)} messages not sent`,
  unsentHint:
    'If you sign out and keep them, they stay on this device and are sent when you sign in with your name again.',
  unsentForget: 'To forget this device they have to be discarded.',
  stay: 'Stay',
  leaveKeeping: 'Sign out and keep them here',
  leaveDiscarding: 'Sign out and discard them',
}

export const signOutTexts = { es, en }
