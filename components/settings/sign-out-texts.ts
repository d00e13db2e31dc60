const es = {
  unsent: (count: number) =>
    count === 1 ? 'Tienes 1 mensaje sin enviar' : `Tienes ${String(count)} mensajes sin enviar`,
  unsentHint:
    'Si sales y los guardas, quedan en este dispositivo y se envían cuando vuelvas a entrar con tu nombre.',
  unsentForget:
    'Para olvidar este dispositivo hay que descartarlos. Para volver a entrar aquí necesitarás tu código.',
  stay: 'Quedarme',
  leaveKeeping: 'Salir y guardarlos aquí',
  leaveDiscarding: 'Salir y descartarlos',
  forgetTitle: '¿Salir y olvidar este dispositivo?',
  forgetText:
    'Para volver a entrar aquí necesitarás tu código. Si no lo tienes a mano, crea antes uno nuevo en el menú, en «Código».',
  forgetAction: 'Salir y olvidar',
}

const en: typeof es = {
  unsent: (count) =>
    count === 1 ? 'You have 1 unsent message' : `You have ${String(count)} unsent messages`,
  unsentHint: 'If you keep them, they stay on this device and are sent the next time you sign in.',
  unsentForget:
    'To forget this device, you have to discard them. You’ll need your code to sign in here again.',
  stay: 'Stay',
  leaveKeeping: 'Sign out and keep them here',
  leaveDiscarding: 'Sign out and discard them',
  forgetTitle: 'Sign out and forget this device?',
  forgetText:
    'You’ll need your code to sign in here again. If you don’t have it at hand, create a new one first under “Code” in the menu.',
  forgetAction: 'Sign out and forget',
}

export const signOutTexts = { es, en }
