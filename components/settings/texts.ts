const es = {
  code: {
    title: 'Código',
    about:
      'Con tu código entras desde otro dispositivo. No guardamos una copia: nadie puede volver a mostrártelo.',
    warning: 'Si creas uno nuevo, el anterior deja de funcionar al instante.',
    renew: 'Crear un código nuevo',
    firstTitle: 'Guarda tu código',
    firstAbout:
      'El nombre ya es tuyo. Este código es la única forma de entrar desde otro dispositivo o navegador.',
    newTitle: 'Tu código nuevo',
    once: 'Se muestra una sola vez. Guárdalo en un lugar seguro.',
    yours: 'Tu código',
    copyYourself: 'No se pudo copiar. El código está seleccionado: cópialo con tu teclado o a mano.',
    saved: 'Ya lo guardé',
  },

  devices: {
    title: 'Dispositivos',
    about: 'Aquí está abierta tu sesión. Si no reconoces alguno, desconéctalo.',
    this: 'Este dispositivo',
    unknown: 'Dispositivo desconocido',
    on: (browser: string, system: string) => `${browser} en ${system}`,
    used: (when: string) => `Último uso: ${when}`,
    now: 'ahora mismo',
    end: 'Desconectar',
    endNamed: (device: string) => `Desconectar ${device}`,
    endOthers: 'Desconectar los demás',
    onlyThis: 'No hay otros dispositivos conectados.',
    confirmTitle: '¿Desconectar los demás dispositivos?',
    confirm: (count: number) =>
      count === 1
        ? 'Se cerrará la sesión en el otro dispositivo y le hará falta tu código para volver a entrar.'
        : `Se cerrará la sesión en los otros ${String(count)} dispositivos y les hará falta tu código para volver a entrar.`,
  },

  estado: {
    title: 'Estado',
    about: 'Una frase corta que los demás ven junto a tu nombre.',
    placeholder: 'Por ejemplo: en reunión',
    left: (count: number) =>
      count === 1
        ? 'Queda 1 carácter'
        : count >= 0
          ? `Quedan ${String(count)} caracteres`
          : 'Demasiado largo',
    tooLong: (maximum: number) => `Usa ${String(maximum)} caracteres como máximo.`,
  },

  privacy: {
    title: 'Presencia',
    about: 'Tú decides qué ven los demás. Lo que ocultes se oculta en todas partes.',
    hide: 'Ocultar mi última vez',
    hideHint: 'Los demás ven si estás en línea, pero no cuándo te fuiste.',
    appear: 'Aparecer como desconectado',
    appearHint: 'Mientras tanto los demás te ven desconectado y no ven que escribes.',
    off: 'No',
    hour: 'Durante 1 hora',
    tomorrow: 'Hasta mañana',
    chosen: 'Hasta una hora que elijas',
    until: 'Hasta cuándo',
    untilHint: (zone: string) => `Hora de ${zone}`,
    untilPast: 'Elige un momento que aún no haya pasado.',
    now: (when: string) => `Apareces como desconectado hasta: ${when}`,
    why: '¿Por qué aparezco así?',
  },

  why: {
    title: '¿Por qué aparezco así?',
    about: 'Cuenta el más activo de tus dispositivos y pestañas que siguen dando señales.',
    toOthers: 'Los demás te ven',
    toYourself: 'Estás',
    decidedByDevice: 'Lo decide el dispositivo marcado.',
    setByAdmin: (when: string) => `Lo fijó quien administra: ${when}.`,
    noDevice: 'Ningún dispositivo está dando señales.',
    hidesLastSeen: 'Ocultas tu última vez: los demás no ven cuándo te fuiste.',
    appearsOffline: (when: string) => `Elegiste aparecer como desconectado hasta: ${when}.`,
    devices: 'Dispositivos y pestañas',
    none: 'Ninguno en este momento.',
    program: 'Programa sin pestaña',
    thisTab: 'Esta pestaña',
    decides: 'Decide',
    visible: 'a la vista',
    hiddenTab: 'oculta',
    left: 'se cerró',
    ended: 'ya no cuenta',
    live: 'en vivo',
    polling: 'por sondeo',
    lastSign: (when: string) => `Última señal: ${when}`,
  },
}

const en: typeof es = {
  code: {
    title: 'Code',
    about:
      'With your code you can sign in from another device. We keep no copy of it: nobody can show it to you again.',
    warning: 'If you create a new one, the one before stops working at once.',
    renew: 'Create a new code',
    firstTitle: 'Keep your code',
    firstAbout: 'The name is yours now. This code is the only way to sign in from another device or browser.',
    newTitle: 'Your new code',
    once: 'It is shown only once. Keep it in a safe place.',
    yours: 'Your code',
    copyYourself: 'It could not be copied. The code is selected: copy it with your keyboard or by hand.',
    saved: 'I have kept it',
  },

  devices: {
    title: 'Devices',
    about: 'This is where you are signed in. Disconnect any that you do not recognise.',
    this: 'This device',
    unknown: 'Unknown device',
    on: (browser, system) => `${browser} on ${system}`,
    used: (when) => `Last used: ${when}`,
    now: 'just now',
    end: 'Disconnect',
    endNamed: (device) => `Disconnect ${device}`,
    endOthers: 'Disconnect the others',
    onlyThis: 'No other devices are connected.',
    confirmTitle: 'Disconnect the other devices?',
    confirm: (count) =>
      count === 1
        ? 'The other device will be signed out and will need your code to come back.'
        : `The other ${String(count)} devices will be signed out and will need your code to come back.`,
  },

  estado: {
    title: 'Status',
    about: 'A short line that others see beside your name.',
    placeholder: 'For example: in a meeting',
    left: (count) =>
      count === 1 ? '1 character left' : count >= 0 ? `${String(count)} characters left` : 'Too long',
    tooLong: (maximum) => `Use at most ${String(maximum)} characters.`,
  },

  privacy: {
    title: 'Presence',
    about: 'You decide what others see. What you hide is hidden everywhere.',
    hide: 'Hide when I was last seen',
    hideHint: 'Others see whether you are online, but not when you left.',
    appear: 'Appear offline',
    appearHint: 'Meanwhile others see you offline, and do not see you typing.',
    off: 'No',
    hour: 'For 1 hour',
    tomorrow: 'Until tomorrow',
    chosen: 'Until a time of your choice',
    until: 'Until when',
    untilHint: (zone) => `Time of ${zone}`,
    untilPast: 'Choose a moment that has not passed.',
    now: (when) => `You appear offline until: ${when}`,
    why: 'Why do I appear like this?',
  },

  why: {
    title: 'Why do I appear like this?',
    about: 'The most active of your devices and tabs counts, of those that still give a sign.',
    toOthers: 'Others see you',
    toYourself: 'You are',
    decidedByDevice: 'The marked device decides.',
    setByAdmin: (when) => `Set by an administrator: ${when}.`,
    noDevice: 'None of your devices gives a sign.',
    hidesLastSeen: 'You hide when you were last seen: others do not see when you left.',
    appearsOffline: (when) => `You chose to appear offline until: ${when}.`,
    devices: 'Devices and tabs',
    none: 'None at the moment.',
    program: 'A program without a tab',
    thisTab: 'This tab',
    decides: 'Decides',
    visible: 'in sight',
    hiddenTab: 'hidden',
    left: 'closed',
    ended: 'no longer counts',
    live: 'live',
    polling: 'polling',
    lastSign: (when) => `Last sign: ${when}`,
  },
}

export const settingsTexts = { es, en }
