import type { Wanted } from '../programme/filter.ts'
import type { PublicProgramme, Published } from '../programme/queries.ts'

/** What the page of a programme shows: all that is published, and what of it fits what the reader wants. */
export type ProgrammePageProps = {
  programme: PublicProgramme
  published: readonly Published[]
  fitting: readonly Published[]
  wanted: Wanted
}
