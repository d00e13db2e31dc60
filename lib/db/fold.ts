import 'server-only'
import { Prisma } from './client'

/**
 * What `foldText` of lib/text does, in SQL, except for the case: it removes accents and width, and replaces
 * ı by i. ASCII texts, which most names are, need no change.
 */
export const foldSql = (text: Prisma.Sql): Prisma.Sql => Prisma.sql`
  case when octet_length(${text}) = char_length(${text}) then ${text}
    else replace(regexp_replace(normalize(${text}, nfkd), '[\\u0300-\\u036f]', '', 'g'), 'ı', 'i') end`
