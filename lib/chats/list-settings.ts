/** How one person wants the list of chats on this device. A cookie, so that the server draws it so, too. */
export interface ListSettings {
  /** The ids of the chats that stand on top, the last pinned one at the end. */
  pinned: readonly number[]
  /** The names of the sections that are folded. */
  folded: readonly string[]
}

/** A cookie has 4 kB, and a longer list of pinned chats is no shortcut. */
const PINNED_MAX = 30

export const settingsCookie = (userId: number) => `chat-list-${String(userId)}`

/** Anything that is not understood counts as nothing. */
export function parseListSettings(cookie: string | undefined): ListSettings {
  const [pinned = '', folded = ''] = (cookie ?? '').split('/')
  return {
    pinned: pinned
      .split('.')
      .filter((id) => /^[1-9]\d{0,9}$/.test(id))
      .map(Number)
      .slice(0, PINNED_MAX),
    folded: folded.split('.').filter((name) => /^[a-z]{1,20}$/.test(name)),
  }
}

export const writeListSettings = ({ pinned, folded }: ListSettings): string =>
  `${pinned.slice(-PINNED_MAX).join('.')}/${folded.join('.')}`

export const withPinned = (settings: ListSettings, id: number, isPinned: boolean): ListSettings => {
  const others = settings.pinned.filter((each) => each !== id)
  return { ...settings, pinned: isPinned ? [...others, id] : others }
}

export const withFolded = (settings: ListSettings, name: string, isFolded: boolean): ListSettings => {
  const others = settings.folded.filter((each) => each !== name)
  return { ...settings, folded: isFolded ? [...others, name] : others }
}
