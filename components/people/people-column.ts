/** Remembers that somebody does not want the column; the server writes the page accordingly. */
export const PEOPLE_COOKIE = 'people'
export const HIDDEN = 'hidden'
