/** What a code means and how to mend what it tells of, by code. */
export type Explained = Readonly<
  Record<`stc/${string}`, { title: string; explanation: string; mend: string }>
>
