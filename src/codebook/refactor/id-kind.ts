/** What an id of a codebook names. */
export const ID_KINDS = ['code', 'group', 'subgroup'] as const
export type IdKind = (typeof ID_KINDS)[number]
