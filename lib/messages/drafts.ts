/** What was written and is not yet known to be stored. Beside the timeline, never inside it. */
export interface Draft {
  clientId: string
  contenido: string
  /** The contract's code, once it was refused or did not get through. */
  failure: string | null
}

export const withDraft = (drafts: Draft[], draft: Draft): Draft[] => [
  ...drafts.filter(({ clientId }) => clientId !== draft.clientId),
  draft,
]

export const withoutDraft = (drafts: Draft[], clientId: string): Draft[] =>
  drafts.filter((draft) => draft.clientId !== clientId)

export const failed = (drafts: Draft[], clientId: string, failure: string): Draft[] =>
  drafts.map((draft) => (draft.clientId === clientId ? { ...draft, failure } : draft))
