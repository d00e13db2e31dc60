import type { HallTexts } from '@/lib/i18n/es/halls'

export const halls: HallTexts = {
  people: 'People in the room',
  invite: 'Invite with a link',
  mute: 'Mute',
  unmute: 'Unmute',
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
}
