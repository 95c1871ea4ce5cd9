import {
  dividingStatements,
  type CommonGround,
  type MapResult,
  type SharedView,
} from '../../../../analysis/opinion-map/index.ts'
import { leasts } from '../../../../analysis/suppression/index.ts'
import { answersIn, none, plus, safeFigures } from './safe-figures.ts'
import type { Group, ShownFigures, ShownResult, ShownTypical } from './shown-result.ts'

type RawGroup = MapResult['groups'][number]
type Figures = ReadonlyMap<number, ShownFigures>

/**
 * A result as it is kept for pages: no group, count or share in it rests on fewer than five people, nor can one be
 * worked out from what is in it. Everything else of the result is worked out again from what may be shown, its order too.
 */
export function safeResult(raw: MapResult, least: number = leasts.inside): ShownResult {
  const { pointFile: _, memory: __, people: ___, ...rest } = raw
  const large = raw.groups.filter(({ size }) => size >= least)
  const isMeaningful = raw.isMeaningful && large.length > 1
  const groups = isMeaningful ? large : []
  const ids = new Set(groups.map(({ id }) => id))
  const figures = raw.figures.map((one) => safeFigures(one, ids, least))
  const known = new Map(figures.map((one) => [one.statement, one]))
  return {
    ...rest,
    isMeaningful,
    k: groups.length,
    grouped: groups.reduce((sum, { size }) => sum + size, 0),
    silhouettes: {},
    groups: groups.map((group) => safeGroup(group, known, least)),
    figures,
    commonGround: byShare(raw.commonGround.flatMap((one) => safeCommon(one, known))),
    dividing: dividingStatements(figures).map(({ statement }) => statement),
    majority: {
      agree: viewsOf(raw.majority.agree, known, 'agree'),
      disagree: viewsOf(raw.majority.disagree, known, 'disagree'),
    },
    unsure: viewsOf(raw.unsure, known, 'pass'),
    compass: { ...raw.compass, groups: raw.compass.groups.filter(({ id }) => ids.has(id)) },
  }
}

function safeGroup(group: RawGroup, known: Figures, least: number): Group {
  return {
    ...group,
    typical: group.typical
      .flatMap((one) => typicalOf(group.id, one, known, least))
      .toSorted(
        (a, b) => a.direction.localeCompare(b.direction) || typicalness(b) - typicalness(a),
      ),
  }
}

function typicalOf(
  groupId: number,
  { ratio: _, ...typical }: RawGroup['typical'][number],
  known: Figures,
  least: number,
): ShownTypical[] {
  const figures = known.get(typical.statement)
  if (!figures?.groups.some(({ id }) => id === groupId)) return []
  const others = figures.groups.filter(({ id }) => id !== groupId).reduce(plus, none)
  const of = answersIn(others)
  const elsewhere = of >= least ? { count: others[typical.direction], of } : null
  const shown = { ...typical, elsewhere }
  return standsOut(shown) ? [shown] : []
}

/** By what may be shown, the group says it more than the others do: what nobody says is typical of nobody. */
function standsOut({ count, share, elsewhere }: ShownTypical): boolean {
  return count > 0 && (!elsewhere || share > (elsewhere.count + 1) / (elsewhere.of + 2))
}

/** How far a group stands out, by what may be shown: its share, and how many times that of the others it is. */
function typicalness({ share, elsewhere }: ShownTypical): number {
  return elsewhere ? (share * share * (elsewhere.of + 2)) / (elsewhere.count + 1) : 0
}

/** Only where every group has answered enough is something said to be common to all. */
function safeCommon(one: CommonGround, known: Figures): CommonGround[] {
  const { statement, direction } = one
  const figures = known.get(statement)
  const share = figures?.[direction === 'agree' ? 'commonGround' : 'commonDisagreement'] ?? 0
  if (!figures || share === 0) return []
  const groups = figures.groups.map((group) => ({
    id: group.id,
    count: group[direction],
    of: answersIn(group),
  }))
  const product = share ** groups.length
  return [
    {
      statement,
      direction,
      count: figures[direction],
      of: answersIn(figures),
      share,
      product,
      groups,
    },
  ]
}

function viewsOf(
  views: readonly SharedView[],
  known: Figures,
  direction: 'agree' | 'disagree' | 'pass',
): SharedView[] {
  const shown = views.flatMap(({ statement }) => {
    const figures = known.get(statement)
    if (!figures || figures.isFew) return []
    const [count, of] = [figures[direction], answersIn(figures)]
    return [{ statement, count, of, share: count / of }]
  })
  return byShare(shown)
}

function byShare<T extends { share: number; statement: number }>(views: readonly T[]): T[] {
  return views.toSorted((a, b) => b.share - a.share || a.statement - b.statement)
}
