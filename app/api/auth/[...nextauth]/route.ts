import { nextAuth } from '@/lib/server/next-auth-route'

export {
  nextAuth as GET,
  nextAuth as HEAD,
  nextAuth as POST,
  nextAuth as PUT,
  nextAuth as PATCH,
  nextAuth as DELETE,
  nextAuth as OPTIONS,
}
