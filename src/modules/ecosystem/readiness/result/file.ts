import type { Translate } from '../../../../platform/i18n.ts'
import { pickText, type Language } from '../../../../shared/language.ts'
import type { StatementsFile } from '../statement-file.ts'
import { jigsawAreas, tiers, type Tier } from '../tiers.ts'
import type { Figure, ShownResult } from './figures.ts'

type Reader = { language: Language; t: Translate }

/** The shown figures of a round as lines of a table: what is hidden on the page is hidden here. */
export function figureLines(
  shown: ShownResult,
  { areas, statements }: StatementsFile,
  { language, t }: Reader,
): string[][] {
  const nameOf = (key: string) =>
    pickText(areas.find((one) => one.key === key)!.name, language).text
  const answered = new Map(shown.tiers.map(({ tier, answers }) => [tier, answers]))
  const words = new Map(statements.map(({ key, text }) => [key, pickText(text, language).text]))
  const line = (area: string, statement: string, tier: Tier, figure: Figure | undefined) => [
    area,
    statement,
    t(`ecosystem.readiness.tier.${tier}`),
    String(answered.get(tier) ?? ''),
    figure ? figure.mean.toFixed(1) : '',
    figure?.middle ? String(figure.middle.low) : '',
    figure?.middle ? String(figure.middle.high) : '',
  ]
  const head = ['area', 'statement', 'tier', 'answers', 'mean', 'low', 'high'] as const
  return [
    head.map((one) => t(`ecosystem.readiness.file.${one}`)),
    ...jigsawAreas.flatMap((area) =>
      tiers.map((tier) => line(nameOf(area), '', tier, shown.areas[area][tier])),
    ),
    ...shown.statements.flatMap(({ key, area, byTier }) =>
      tiers.map((tier) => line(nameOf(area), words.get(key) ?? key, tier, byTier[tier])),
    ),
  ]
}
