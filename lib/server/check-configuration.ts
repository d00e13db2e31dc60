import { parseEnv, requiredToServe } from '@/lib/env'
import { log } from '@/lib/log'

export function checkConfiguration(): void {
  const answer = parseEnv(process.env)
  const problems = 'problems' in answer ? answer.problems : requiredToServe(answer.env)
  if (problems.length > 0) throw new Error(`Bad configuration. ${problems.join('. ')}`)
  if ('env' in answer && answer.env.AUTH_MODE === 'open') {
    log('warn', 'AUTH_MODE=open: any name is believed without proof; for a trusted network only')
  }
}
