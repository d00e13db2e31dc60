import { log } from '@/lib/log'
import { parseEnv, requiredToServe } from '@/lib/env'

/** Once, when a server starts: a wrong or missing variable stops it with one clear line each. */
export function register(): void {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const answer = parseEnv(process.env)
  const problems = 'problems' in answer ? answer.problems : requiredToServe(answer.env)
  if (problems.length > 0) throw new Error(`Bad configuration. ${problems.join('. ')}`)
  if ('env' in answer && answer.env.AUTH_MODE === 'open') {
    log('warn', 'AUTH_MODE=open: any name is believed without proof; for a trusted network only')
  }
}
