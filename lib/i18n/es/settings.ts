const code = {
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
}

const devices = {
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
}

const estado = {
  title: 'Estado',
  about: 'Una frase corta que los demás ven junto a tu nombre.',
  placeholder: 'Por ejemplo: en reunión',
  left: (count: number) =>
    count === 1 ? 'Queda 1 carácter' : count >= 0 ? `Quedan ${String(count)} caracteres` : 'Demasiado largo',
  tooLong: (maximum: number) => `Usa ${String(maximum)} caracteres como máximo.`,
}

const privacy = {
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
}

const why = {
  title: '¿Por qué aparezco así?',
  about: 'Cuenta el más activo de tus dispositivos y pestañas que siguen dando señales.',
  others: 'Los demás te ven',
  yourself: 'Estás',
  byLease: 'Lo decide el dispositivo marcado.',
  byAdmin: (when: string) => `Lo fijó quien administra: ${when}.`,
  byNobody: 'Ningún dispositivo está dando señales.',
  hidden: 'Ocultas tu última vez: los demás no ven cuándo te fuiste.',
  appears: (when: string) => `Elegiste aparecer como desconectado hasta: ${when}.`,
  places: 'Dispositivos y pestañas',
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
  beat: (when: string) => `Última señal: ${when}`,
}

/** Apart from the rest: they come along with the dialogs of the account, when one is asked for. */
export const settings = { code, devices, estado, privacy, why }

export type SettingsTexts = typeof settings
