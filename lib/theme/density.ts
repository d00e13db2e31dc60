/** How much room the rows take. */
export const DENSITIES = ['roomy', 'compact'] as const
export type Density = (typeof DENSITIES)[number]

export const DENSITY_COOKIE = 'density'

export const densityOf = (cookie: string | undefined): Density => (cookie === 'compact' ? cookie : 'roomy')
