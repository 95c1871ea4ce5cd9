/** How densely people live where something was learned. */
export const densities = ['sparse', 'village', 'town'] as const
export type Density = (typeof densities)[number]

/** The public service a lesson is about. */
export const services = [
  'care',
  'health',
  'planning',
  'transport',
  'learning',
  'housing',
  'work',
  'community',
  'other',
] as const
export type Service = (typeof services)[number]

/** What people did together with the service. */
export const modes = ['commission', 'design', 'deliver', 'assess'] as const
export type Mode = (typeof modes)[number]

/** Alone, in a group, or as a whole community. */
export const levels = ['individual', 'group', 'collective'] as const
export type Level = (typeof levels)[number]

/** How sure a lesson is, weakest first; kept as its number, from 1. */
export const confidences = ['tentative', 'supported', 'strong'] as const
export type Confidence = (typeof confidences)[number]

export const stances = ['agree', 'contest'] as const
export type Stance = (typeof stances)[number]

export const lessonStates = ['draft', 'published', 'withdrawn'] as const
export type LessonState = (typeof lessonStates)[number]

/** How far a good practice is. */
export type PracticeState =
  | 'draft'
  | 'submitted'
  | 'in-review'
  | 'sent-back'
  | 'published'
  | 'retired'

/** The parts of a good practice in the order European programmes print them. */
export const practiceParts = [
  'summary',
  'problem',
  'done',
  'resources',
  'success',
  'difficulties',
  'transfer',
] as const
export type PracticePart = (typeof practiceParts)[number]

export const adoptionStates = ['considering', 'adapting', 'in-use', 'stopped'] as const
export type AdoptionState = (typeof adoptionStates)[number]
