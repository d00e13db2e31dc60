/** Where nobody chose another. */
export const DEFAULT_TIME_ZONE = 'America/Lima'
