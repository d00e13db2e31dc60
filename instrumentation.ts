/** Once, when a server starts: a wrong or missing variable stops it with one clear line. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { checkConfiguration } = await import('@/lib/server/check-configuration')
  checkConfiguration()
}
