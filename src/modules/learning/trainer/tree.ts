import type { Trainer } from './queries.ts'

/** A trainer with those they made trainers. */
export type Branch = { trainer: Trainer; below: Branch[] }

/**
 * Who trained whom, as trees: roots are those whom nobody of the lab trained. Of somebody who became a trainer twice
 * the later time counts. Merged entries may close a circle: everybody stands once, so drawing it ends.
 */
export function treesOf(trainers: readonly Trainer[]): Branch[] {
  const byPerson = new Map(trainers.map((one) => [one.participantId, one]))
  const left = new Map(byPerson)
  const grow = (trainer: Trainer): Branch => {
    left.delete(trainer.participantId)
    const below: Branch[] = []
    for (const one of byPerson.values())
      if (one.trainedBy === trainer.participantId && left.has(one.participantId))
        below.push(grow(one))
    return { trainer, below }
  }
  const isRoot = ({ trainedBy }: Trainer) => trainedBy === null || !byPerson.has(trainedBy)
  const trees = [...byPerson.values()].filter(isRoot).map(grow)
  for (const one of byPerson.values()) if (left.has(one.participantId)) trees.push(grow(one))
  return trees
}
