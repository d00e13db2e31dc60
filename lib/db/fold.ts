import 'server-only'
import { Prisma } from './client'

/**
 * What `folded` of lib/text makes of a text but for its case, made by the database: no accents, nothing of
 * width, and an i for the ı. Most names are plain ASCII and are taken as they are.
 */
export const foldSql = (text: Prisma.Sql): Prisma.Sql => Prisma.sql`
  case when octet_length(${text}) = char_length(${text}) then ${text}
    else replace(regexp_replace(normalize(${text}, nfkd), '[\\u0300-\\u036f]', '', 'g'), 'ı', 'i') end`
