export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export const THEME_COOKIE = 'theme'

const isTheme = (value: unknown): value is Theme => THEMES.some((theme) => theme === value)

export const themeOf = (cookie: string | undefined): Theme => (isTheme(cookie) ? cookie : 'system')

/** What the browser paints around the page: the colour of its top in each theme. */
export const TOP_COLOURS = { light: '#fdfcfa', dark: '#191816' }
