import type { Document, TruncatedDocument } from './contract'

/**
 * The document that an event is about, as this viewer sees it: an event goes to many, and may be truncated. Null
 * when it has to be asked for.
 */
export type ReadEvent<D extends Document> = (news: D | TruncatedDocument, known: D | undefined) => D | null

export const wholeOrNothing = <D extends Document>(news: D | TruncatedDocument): D | null =>
  'truncated' in news ? null : news
