const es = {
  code: {
    title: 'Código',
    about:
      'Con tu código entras desde otro dispositivo. No guardamos una copia: nadie puede volver a mostrártelo.',
    warning: 'Si creas uno nuevo, el anterior deja de funcionar al instante.',
    renew: 'Crear un código nuevo',
    firstTitle: 'Guarda tu código',
    firstAbout:
      'Con este código entras desde tu celular u otra computadora. Si lo pierdes, pide otro a quien administra.',
    firstShort: 'Con él entras desde otro dispositivo.',
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
    emoji: 'Elegir emoji',
    ends: '¿Hasta cuándo?',
    never: 'Sin fin',
    hour: '1 hora',
    today: 'Hasta hoy',
    until: (when: string) => `Hasta: ${when}`,
    clear: 'Quitar estado',
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
    appear: 'Aparecer sin conexión',
    appearHint: 'Mientras tanto, los demás te ven sin conexión y no ven cuándo escribes.',
    off: 'No',
    hour: 'Durante 1 hora',
    tomorrow: 'Hasta mañana',
    chosen: 'Hasta una hora que elijas',
    until: 'Hasta cuándo',
    untilHint: (zone: string) => `Hora de ${zone}`,
    untilPast: 'Elige un momento que aún no haya pasado.',
    now: (when: string) => `Apareces sin conexión hasta: ${when}`,
    why: '¿Por qué aparezco así?',
  },

  why: {
    title: '¿Por qué aparezco así?',
    about: 'Cuenta tu dispositivo más activo.',
    toOthers: 'Los demás te ven',
    toYourself: 'Estás',
    decidedByDevice: 'Cuenta el dispositivo marcado.',
    setByAdmin: (when: string) => `Lo fijó quien administra: ${when}.`,
    noDevice: 'Ningún dispositivo está activo.',
    hidesLastSeen: 'Ocultas tu última vez: los demás no ven cuándo te fuiste.',
    appearsOffline: (when: string) => `Elegiste aparecer sin conexión hasta: ${when}.`,
    devices: 'Dispositivos y pestañas',
    none: 'Ninguno en este momento.',
    program: 'Aplicación',
    thisTab: 'Esta pestaña',
    decides: 'Es el que cuenta',
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
      'Your code signs you in on other devices. We don’t keep a copy, so nobody can show it to you again.',
    warning: 'If you create a new one, the old one stops working right away.',
    renew: 'Create a new code',
    firstTitle: 'Save your code',
    firstAbout:
      'Use this code to sign in on your phone or another computer. If you lose it, ask an admin for a new one.',
    firstShort: 'Use it to sign in on other devices.',
    newTitle: 'Your new code',
    once: 'It’s shown only once. Keep it somewhere safe.',
    yours: 'Your code',
    copyYourself: 'We couldn’t copy it. The code is selected: copy it with your keyboard or by hand.',
    saved: 'I’ve saved it',
  },

  devices: {
    title: 'Devices',
    about: 'You’re signed in on these devices. Disconnect any you don’t recognize.',
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
        ? 'The other device will be signed out and will need your code to sign in again.'
        : `The other ${String(count)} devices will be signed out and will need your code to sign in again.`,
  },

  estado: {
    title: 'Status',
    about: 'A short line that others see next to your name.',
    placeholder: 'For example: in a meeting',
    emoji: 'Choose an emoji',
    ends: 'Clear after',
    never: 'Don’t clear',
    hour: '1 hour',
    today: 'Today',
    until: (when) => `At ${when}`,
    clear: 'Clear status',
    left: (count) =>
      count === 1 ? '1 character left' : count >= 0 ? `${String(count)} characters left` : 'Too long',
    tooLong: (maximum) => `Use at most ${String(maximum)} characters.`,
  },

  privacy: {
    title: 'Presence',
    about: 'You decide what others see. Anything you hide is hidden everywhere.',
    hide: 'Hide my last seen time',
    hideHint: 'Others see whether you are online, but not when you left.',
    appear: 'Appear offline',
    appearHint: 'Until then, others see you as offline and don’t see you typing.',
    off: 'No',
    hour: 'For 1 hour',
    tomorrow: 'Until tomorrow',
    chosen: 'Until a time you choose',
    until: 'Until when',
    untilHint: (zone) => `${zone} time`,
    untilPast: 'Choose a time in the future.',
    now: (when) => `You appear offline until: ${when}`,
    why: 'Why do I appear this way?',
  },

  why: {
    title: 'Why do I appear this way?',
    about: 'Your most active device counts.',
    toOthers: 'Others see you',
    toYourself: 'You are',
    decidedByDevice: 'The marked device counts.',
    setByAdmin: (when) => `Set by an administrator: ${when}.`,
    noDevice: 'None of your devices is active.',
    hidesLastSeen: 'You hide your last seen time: others don’t see when you left.',
    appearsOffline: (when) => `You chose to appear offline until: ${when}.`,
    devices: 'Devices and tabs',
    none: 'None right now.',
    program: 'App',
    thisTab: 'This tab',
    decides: 'Is active',
    visible: 'in view',
    hiddenTab: 'hidden',
    left: 'closed',
    ended: 'no longer counts',
    live: 'live',
    polling: 'polling',
    lastSign: (when) => `Last active: ${when}`,
  },
}

export const settingsTexts = { es, en }
