/** The cookie tells the server whether to write the column into the page. */
export const PEOPLE_COOKIE = 'people'
export const HIDDEN = 'hidden'
