/** The kinds that people choose from when they say something themselves. */
export const sayableKinds = ['story', 'idea', 'comment'] as const
export type SayableKind = (typeof sayableKinds)[number]
