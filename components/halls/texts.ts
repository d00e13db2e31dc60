const es = {
  people: 'Personas de la sala',
  invite: 'Invitar con un enlace',
  mute: 'Silenciar',
  unmute: 'Activar avisos',
  pin: 'Fijar en la lista',
  unpin: 'Dejar de fijar',
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

  createHallAbout: 'Una sala reúne a quienes quieren hablar de lo mismo.',
  hallName: 'Nombre de la sala',
  hallNameMissing: 'Ponle un nombre a la sala.',
  hallNameInvalid: (maximum: number) => `Usa una sola línea, de ${String(maximum)} caracteres como máximo.`,
  hallPrivate: 'Privada',
  hallPrivateHint: 'Solo entra quien tenga una invitación.',
  browseAbout: 'Las salas públicas están abiertas a todo el equipo.',
  noHalls: 'No hay más salas públicas por ahora.',
  join: 'Unirse',
  leaveTitle: (hall: string) => `¿Salir de ${hall}?`,
  leavePrivateText: 'Es una sala privada: para volver necesitarás una invitación.',
  leaveOwnText: 'Eres responsable de esta sala: si sales, otra persona quedará a cargo.',
  left: (hall: string) => `Saliste de ${hall}.`,
}

const en: typeof es = {
  people: 'People in the room',
  invite: 'Invite with a link',
  mute: 'Mute',
  unmute: 'Unmute',
  pin: 'Pin to the list',
  unpin: 'Unpin',
  edit: 'Change name and description',
  remove: 'Delete room',

  count: (count) => (count === 1 ? '1 person' : `${String(count)} people`),
  owner: 'Owner',
  onlyYou: 'For now there is only you. Add somebody by their name, or invite with a link.',
  addPerson: 'Add somebody',
  add: 'Add',
  added: (name) => `${name} is in the room now.`,
  takeOut: (name) => `Remove ${name}`,
  takeOutTitle: (name, hall) => `Remove ${name} from ${hall}?`,
  takeOutText: 'They stop seeing the room at once. They can come back whenever they like: it is public.',
  takeOutPrivate: 'They stop seeing the room at once. To come back they will need an invitation.',
  takeOutAction: 'Remove',

  inviteAbout: 'Whoever has this link can join the room. Share it only with those you want to invite.',
  link: 'Invitation link',
  until: (when) => `Good until ${when}.`,
  copyYourself: 'It could not be copied. The link is selected: copy it with your keyboard or by hand.',
  share: 'Share',

  editAbout: 'Those who are in the room will see the change.',
  description: 'Description',
  descriptionHint: 'What is talked about here. Those who browse the rooms see it.',
  descriptionTooLong: (maximum) => `Use at most ${String(maximum)} characters.`,

  removeTitle: (name) => `Delete ${name}?`,
  removeText: (count) =>
    count === undefined
      ? 'Those who are in it will not be able to read it any more. This cannot be undone.'
      : count === 1
        ? 'The one person in it will not be able to read it any more. This cannot be undone.'
        : `The ${String(count)} people in it will not be able to read it any more. This cannot be undone.`,
  removeAction: 'Delete',

  noInvitation: 'This invitation is no good',
  invited: 'You are invited to this room',
  haveCode: 'Do you have a link or a code?',
  useCode: 'Use',
  codeMissing: 'Paste the link or the code that you were given.',
  codeWrong: 'It may have run out, be incomplete, or the room may be gone. Ask for another.',

  createHallAbout: 'A room brings together those who want to talk about the same thing.',
  hallName: 'Name of the room',
  hallNameMissing: 'Give the room a name.',
  hallNameInvalid: (maximum) => `Use a single line of at most ${String(maximum)} characters.`,
  hallPrivate: 'Private',
  hallPrivateHint: 'Only those with an invitation can join.',
  browseAbout: 'Public rooms are open to the whole team.',
  noHalls: 'There are no other public rooms for now.',
  join: 'Join',
  leaveTitle: (hall) => `Leave ${hall}?`,
  leavePrivateText: 'This is a private room: you will need an invitation to come back.',
  leaveOwnText: 'You run this room: if you leave, somebody else will be in charge.',
  left: (hall) => `You left ${hall}.`,
}

export const hallTexts = { es, en }
