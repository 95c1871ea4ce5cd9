import { suppress, suppressTotal } from '../../../analysis/suppression/index.ts'
import { belongings } from '../../people/index.ts'
import { channels } from '../contribution/words.ts'
import type { LoopCount } from './queries.ts'

/** A line of the loop as it may be read: a null among the counts is hidden. */
export type ShownCount = {
  key: string
  received: number | null
  answered: number | null
  /** Told in either way. */
  told: number | null
  /** Null also where nothing is answered. */
  medianDays: number | null
}
export type ShownTotals = ShownCount & { inPerson: number | null; atReceipt: number | null }

/** All of it; `least` is 0 for those who read the contributions themselves. */
export function shownTotals(all: LoopCount, least: number): ShownTotals {
  const answered = suppressTotal(all.answered, least)
  const told = suppressTotal(toldOf(all), least)
  const ways = told === null ? [null, null] : hidden([all.told, all.atReceipt], least)
  return {
    key: '',
    received: suppressTotal(all.received, least),
    answered,
    told,
    inPerson: ways[0]!,
    atReceipt: ways[1]!,
    medianDays: answered === null ? null : all.medianDays,
  }
}

/** The loop by channel: every channel in one order, so that neither its place nor a missing line tells a size. */
export function shownChannels(counts: readonly LoopCount[], least: number): ShownCount[] {
  const lines = channels.map((key) => lineOf(counts, 'channel', key))
  const columnOf = (count: (line: LoopCount) => number) => suppress(lines.map(count), least)
  return shown(lines, columnOf).filter(({ received }) => received !== 0)
}

/** The loop by group: groups overlap, so each is hidden against everyone outside it. */
export function shownGroups(counts: readonly LoopCount[], least: number): ShownCount[] {
  const all = lineOf(counts, 'all', '')
  const lines = belongings.map((key) => lineOf(counts, 'group', key))
  const columnOf = (count: (line: LoopCount) => number) =>
    lines.map((line) => suppress([count(line), count(all) - count(line)], least)[0]!)
  return shown(lines, columnOf).filter(({ received }) => received !== 0)
}

type Column = (count: (line: LoopCount) => number) => (number | null)[]

function shown(lines: readonly LoopCount[], columnOf: Column): ShownCount[] {
  const received = columnOf((line) => line.received)
  const answered = columnOf((line) => line.answered)
  const told = columnOf(toldOf)
  return lines.map(({ key, medianDays }, place) => ({
    key,
    received: received[place]!,
    answered: answered[place]!,
    told: told[place]!,
    medianDays: answered[place] === null ? null : medianDays,
  }))
}

function lineOf(counts: readonly LoopCount[], by: LoopCount['by'], key: string): LoopCount {
  const found = counts.find((one) => one.by === by && one.key === key)
  return found ?? { by, key, received: 0, answered: 0, told: 0, atReceipt: 0, medianDays: null }
}

function toldOf({ told, atReceipt }: LoopCount): number {
  return told + atReceipt
}

function hidden(cells: readonly number[], least: number): readonly (number | null)[] {
  return least === 0 ? cells : suppress(cells, least)
}
