import path from 'node:path'

export const root = path.join(import.meta.dirname, '..')

/** Where builds go, in `root`. */
export const distDir = process.env['DIST_DIR']?.trim() || '.next'
