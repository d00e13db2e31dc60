/** Used unless the installation sets another. */
export const DEFAULT_TIME_ZONE = 'America/Lima'
