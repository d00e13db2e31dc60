import { answerUnknownAddress } from '@/lib/server/trace-request'

export {
  answerUnknownAddress as GET,
  answerUnknownAddress as HEAD,
  answerUnknownAddress as POST,
  answerUnknownAddress as PUT,
  answerUnknownAddress as PATCH,
  answerUnknownAddress as DELETE,
  answerUnknownAddress as OPTIONS,
}
