import type {
  Answers,
  MapResult,
  StatementFigures,
  TypicalStatement,
} from '../../../../analysis/opinion-map/index.ts'

/** What rests on everybody's answers: not even its order is told. */
type Untold = 'groups' | 'x' | 'y' | 'extremity' | 'priority'

/** The figures of a statement as anybody may read them. */
export type ShownFigures = Omit<StatementFigures, Untold> & {
  /** Left out on purpose, because it is about the people who answer. */
  isSetAside: boolean
  /** Fewer than five people have answered: the counts are left at 0. */
  isFew: boolean
  /** Groups of which at least five people have answered. */
  groups: (Answers & { id: number })[]
}

/** What is typical of a group, and how many of the other groups say the same; null where too few of them answered. */
export type ShownTypical = Omit<TypicalStatement, 'ratio'> & {
  elsewhere: { count: number; of: number } | null
}

export type Group = Omit<MapResult['groups'][number], 'typical'> & { typical: ShownTypical[] }

/**
 * What is kept of a result as data for pages: everything but bytes and places of people, and nothing that rests on
 * fewer than five people.
 */
export type ShownResult = Omit<
  MapResult,
  'pointFile' | 'memory' | 'people' | 'figures' | 'groups'
> & { figures: ShownFigures[]; groups: Group[] }
