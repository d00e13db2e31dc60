import type { ErrorTexts } from './error-texts'

const errors: ErrorTexts = {
  bad_request: 'No pudimos entender lo que se envió. Revísalo e inténtalo de nuevo.',
  unauthenticated: 'Tu sesión terminó. Entra de nuevo para seguir.',
  code_required: 'Este nombre ya está en uso. Si es el tuyo, escribe tu código.',
  code_invalid: 'El código no es correcto. Revísalo e inténtalo de nuevo.',
  forbidden: 'No tienes permiso para hacer esto.',
  cross_origin: 'La solicitud llegó desde otro sitio y, por seguridad, no la aceptamos.',
  identity_mismatch: 'En este navegador entró otra persona. Recarga la página para seguir.',
  admin_code_required: 'Para entrar como admin hace falta el código de esta instalación.',
  not_found: 'Esto no existe, o ya no está a tu alcance.',
  method_not_allowed: 'Esta acción no está disponible aquí.',
  conflict: 'Algo cambió mientras tanto y ya no se puede hacer.',
  client_id_reused: 'Este mensaje ya se había enviado con otro texto.',
  name_lookalike: 'Ese nombre se parece demasiado a otro que ya existe. Elige uno distinto.',
  too_large: 'Es demasiado grande para enviarlo.',
  unsupported_media_type: 'Ese formato no se puede enviar.',
  invalid_value: 'Ese valor no es válido.',
  name_reserved: 'Ese nombre está reservado. Elige otro.',
  rate_limited: 'Demasiados intentos seguidos. Espera un momento y vuelve a intentarlo.',
  internal: 'Algo falló de nuestro lado. Inténtalo de nuevo en un momento.',
  unavailable: 'El servicio no está disponible en este momento. Inténtalo de nuevo en unos segundos.',
  unreachable: 'No pudimos conectarnos. Revisa tu conexión e inténtalo de nuevo.',
}

/** The source of truth: what is here is what every other language must say. */
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
  retry: 'Reintentar',
  loading: 'Cargando…',

  signIn: {
    title: 'Entrar',
    welcome: 'Entra a la conversación',
    invitation: 'Escribe el nombre con el que te conoce tu equipo.',
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

  account: {
    menu: (name: string) => `Cuenta de ${name}`,
    noEstado: 'Sin estado',
    code: 'Código',
    devices: 'Dispositivos',
    estado: 'Estado',
    language: 'Idioma',
    theme: 'Tema',
    themes: { system: 'Según el sistema', light: 'Claro', dark: 'Oscuro' },
    signOut: 'Cerrar sesión',
    forget: 'Salir y olvidar este dispositivo',
    forgetHint: 'La próxima vez te pedirá tu código',
    signOutFailed: 'No se pudo cerrar la sesión',
  },

  code: {
    title: 'Código',
    why: 'Con tu código entras desde otro dispositivo. No guardamos una copia: nadie puede volver a mostrártelo.',
    warning: 'Si creas uno nuevo, el anterior deja de funcionar al instante.',
    renew: 'Crear un código nuevo',
    firstTitle: 'Guarda tu código',
    firstWhy:
      'El nombre ya es tuyo. Este código es la única forma de entrar desde otro dispositivo o navegador.',
    newTitle: 'Tu código nuevo',
    once: 'Se muestra una sola vez. Guárdalo en un lugar seguro.',
    yours: 'Tu código',
    copy: 'Copiar',
    copied: 'Copiado',
    copyYourself: 'No se pudo copiar. El código está seleccionado: cópialo con tu teclado o a mano.',
    kept: 'Ya lo guardé',
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

  chat: {
    poll: (seconds: number) => `Sondeo cada ${String(seconds)} s`,
    offline: 'Sin conexión',
    back: 'Volver a los chats',
    messages: 'Mensajes',
    none: 'Todavía no hay mensajes.',
    noneHint: 'Escribe el primero.',
    older: 'Ver mensajes anteriores',
    edited: 'editado',
    deleted: 'Mensaje eliminado',
    sending: 'Enviando…',
    notSent: 'No enviado',
    discard: 'Descartar',
    message: 'Mensaje',
    placeholder: 'Escribe un mensaje',
    send: 'Enviar',
    empty: 'Escribe algo para enviarlo.',
    tooLong: (over: number, maximum: number) =>
      `Te pasas por ${String(over)} ${over === 1 ? 'carácter' : 'caracteres'}: caben ${String(maximum)}.`,
    gone: 'Ya no participas en este chat.',
    goneHint: 'Lo que escribiste sigue aquí: cópialo si lo necesitas.',
    kept: 'Lo que escribiste',
    unread: (count: number) => `${String(count)} sin leer`,
    own: (text: string) => `Tú: ${text}`,
    by: (name: string, text: string) => `${name}: ${text}`,
    newDm: 'Mensaje directo',
    newDmAbout: 'Escribe el nombre de la persona con quien quieres hablar.',
    openDm: 'Abrir chat',
    nobody: 'No hay nadie con ese nombre.',
    yourself: 'Ese es tu propio nombre.',
    personMissing: 'Escribe un nombre.',
    person: 'Nombre',
    createHall: 'Crear sala',
    createHallAbout: 'Una sala reúne a quienes quieren hablar de lo mismo.',
    hallName: 'Nombre de la sala',
    hallNameMissing: 'Ponle un nombre a la sala.',
    hallNameInvalid: (maximum: number) => `Usa una sola línea, de ${String(maximum)} caracteres como máximo.`,
    hallPrivate: 'Privada',
    hallPrivateHint: 'Solo entra quien tenga una invitación.',
    browse: 'Explorar salas',
    browseAbout: 'Las salas públicas están abiertas a todo el equipo.',
    noHalls: 'No hay más salas públicas por ahora.',
    members: (count: number) => (count === 1 ? '1 persona' : `${String(count)} personas`),
    join: 'Unirse',
    leave: 'Salir de la sala',
    leaveTitle: (hall: string) => `¿Salir de ${hall}?`,
    leavePrivate: 'Es una sala privada: para volver necesitarás una invitación.',
    notFound: 'Este chat no está aquí',
    notFoundHint: 'No existe, o ya no está a tu alcance.',
  },

  notFound: {
    title: 'Aquí no hay nada',
    text: 'La página que buscas no existe o ya no está a tu alcance.',
    home: 'Ir al inicio',
  },
  failure: {
    title: 'Algo salió mal',
    text: 'No es culpa tuya. Inténtalo de nuevo; si vuelve a pasar, avísale a quien administra el chat.',
    reference: (digest: string) => `Referencia: ${digest}`,
    home: 'Ir al inicio',
  },
}

export type Texts = typeof es
