const ENDED = 'terminada'

/** The sign-in page for somebody whose session ended while they were at `next`. */
export const signInAgainPath = (next: string): string =>
  `/entrar?${new URLSearchParams({ next, sesion: ENDED }).toString()}`

export const saysEnded = (sesion: unknown): boolean => sesion === ENDED
