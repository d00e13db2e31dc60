/** Apart from the rest: what is said of a hall once somebody asks for it. */
export const halls = {
  people: 'Personas de la sala',
  invite: 'Invitar con un enlace',
  mute: 'Silenciar',
  unmute: 'Activar avisos',
  edit: 'Cambiar nombre y descripción',
  remove: 'Eliminar sala',

  count: (count: number) => (count === 1 ? '1 persona' : `${String(count)} personas`),
  owner: 'Responsable',
  onlyYou: 'Por ahora solo estás tú. Añade a alguien por su nombre o invita con un enlace.',
  addPerson: 'Añadir a alguien',
  add: 'Añadir',
  added: (name: string) => `${name} ya está en la sala.`,
  takeOut: (name: string) => `Sacar a ${name}`,
  takeOutTitle: (name: string, hall: string) => `¿Sacar a ${name} de ${hall}?`,
  takeOutText: 'Dejará de ver la sala al instante. Podrá volver cuando quiera, porque es pública.',
  takeOutPrivate: 'Dejará de ver la sala al instante. Para volver necesitará una invitación.',
  takeOutAction: 'Sacar',

  inviteAbout: 'Quien tenga este enlace puede entrar a la sala. Compártelo solo con quien quieras invitar.',
  link: 'Enlace de invitación',
  until: (when: string) => `Vale hasta el ${when}.`,
  copyYourself: 'No se pudo copiar. El enlace está seleccionado: cópialo con tu teclado o a mano.',
  share: 'Compartir',

  editAbout: 'Quienes están en la sala verán el cambio.',
  description: 'Descripción',
  descriptionHint: 'De qué se habla aquí. La ven quienes exploran las salas.',
  descriptionTooLong: (maximum: number) => `Usa ${String(maximum)} caracteres como máximo.`,

  removeTitle: (name: string) => `¿Eliminar ${name}?`,
  removeText: (count: number | undefined) =>
    count === undefined
      ? 'Quienes están en ella ya no podrán leerla. No se puede deshacer.'
      : count === 1
        ? 'Quien está en ella ya no podrá leerla. No se puede deshacer.'
        : `Las ${String(count)} personas que están en ella ya no podrán leerla. No se puede deshacer.`,
  removeAction: 'Eliminar',

  noInvitation: 'Esta invitación no sirve',
  invited: 'Te invitaron a esta sala',
  haveCode: '¿Tienes un enlace o código?',
  useCode: 'Usar',
  codeMissing: 'Pega el enlace o el código que te dieron.',
  codeWrong: 'Puede que haya vencido, que esté incompleta o que la sala ya no exista. Pide otra.',
}

export type HallTexts = typeof halls
