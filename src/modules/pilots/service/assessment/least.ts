import { leasts } from '../../../../analysis/suppression/index.ts'

/** Fewer answers of one side are not shown, not even how many (ADR 0024). */
export const answersLeast = leasts.inside
