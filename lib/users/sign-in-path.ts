const ENDED = 'terminada'

/** The sign-in page for a user whose session ended at `next`. */
export const signInAgainPath = (next: string): string =>
  `/entrar?${new URLSearchParams({ next, sesion: ENDED }).toString()}`

export const saysEnded = (sesion: unknown): boolean => sesion === ENDED
