import type { SharedInitiative } from '../../initiatives/index.ts'
import type { CanonicalStage } from '../../methods/index.ts'
import type { CopiedPhase, Spell } from './shape.ts'

type SharedPhase = SharedInitiative['phases'][number]

/** A phase as other labs see it: when it was open, without why it was gone back to or by whom. */
export function copiedPhase({ name, stages, state, moves }: SharedPhase): CopiedPhase {
  return { name, stages, state, spells: spellsOf(moves) }
}

/** When a phase was open, from how it was moved; moves come oldest first. */
export function spellsOf(moves: SharedPhase['moves']): Spell[] {
  const spells: Spell[] = []
  for (const { kind, at } of moves) {
    const last = spells.at(-1)
    const isOpen = last?.until === null
    if (kind === 'closed' && isOpen) last.until = at
    if (kind !== 'closed' && !isOpen) spells.push({ from: at, until: null })
  }
  return spells
}

/** Where the work is now: the first stage of the phase opened last or, when none is open, the last of the one closed last. */
export function stageOf(phases: readonly CopiedPhase[]): CanonicalStage | null {
  const moment = ({ state, spells }: CopiedPhase) => {
    const last = spells.at(-1)
    return (state === 'open' ? last?.from : last?.until) ?? ''
  }
  const open = phases.filter(({ state }) => state === 'open')
  const begun = open.length > 0 ? open : phases.filter(({ state }) => state === 'closed')
  const now = begun.toSorted((a, b) => moment(a).localeCompare(moment(b))).at(-1)
  return now?.stages.at(now.state === 'open' ? 0 : -1) ?? null
}
