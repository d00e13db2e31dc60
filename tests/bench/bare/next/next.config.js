import path from 'node:path'

/** @type {import('next').NextConfig} */
export default {
  // There is the lock file.
  outputFileTracingRoot: path.resolve(import.meta.dirname, '../../../..'),
  poweredByHeader: false,
}
