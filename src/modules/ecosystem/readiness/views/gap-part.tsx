import { pickText } from '../../../../shared/language.ts'
import { Section, usePage } from '../../../../ui/index.ts'
import { gapsIn, type Gap, type ShownResult } from '../result/figures.ts'
import type { StatementsFile } from '../statement-file.ts'
import { jigsawAreas } from '../tiers.ts'

/** From how many steps of the scale tiers are said to see a thing differently. */
const tellingGap = 1
const shownMax = 5

type Props = { shown: ShownResult; file: StatementsFile }

/** Where tiers lie furthest apart, in words: areas, then statements. */
export function GapPart({ shown, file }: Props) {
  const { t, language } = usePage()
  const areas = jigsawAreas.map((area) => ({ of: area, area, byTier: shown.areas[area] }))
  const statements = shown.statements.map(({ key, ...one }) => ({ of: key, ...one }))
  const areaNames = new Map<string, string>(
    file.areas.map(({ key, name }) => [key, pickText(name, language).text]),
  )
  const words = new Map(
    file.statements.map(({ key, text }) => [key, pickText(text, language).text]),
  )
  const wide = gapsIn(statements).filter(({ gap }) => gap >= tellingGap)
  const comparable = gapsIn(areas)
  return (
    <Section id="gaps" title={t('ecosystem.readiness.gap.title')}>
      {comparable.length === 0 && <p>{t('ecosystem.readiness.gap.one-tier')}</p>}
      {comparable.length > 0 && wide.length === 0 && <p>{t('ecosystem.readiness.gap.none')}</p>}
      {wide.length > 0 && (
        <>
          <p>{t('ecosystem.readiness.gap.lead')}</p>
          <GapList gaps={wide.slice(0, shownMax)} nameOf={(key) => words.get(key) ?? key} />
        </>
      )}
      {comparable.length > 0 && (
        <>
          <p>{t('ecosystem.readiness.gap.by-area')}</p>
          <GapList gaps={comparable} nameOf={(key) => areaNames.get(key) ?? key} />
        </>
      )}
    </Section>
  )
}

function GapList({ gaps, nameOf }: { gaps: readonly Gap[]; nameOf(key: string): string }) {
  const { t, format } = usePage()
  return (
    <ol>
      {gaps.map(({ of, high, low, top, bottom, gap }) => (
        <li key={of}>
          {gap === 0
            ? t('ecosystem.readiness.gap.same', { of: nameOf(of), top: format.number(top) })
            : t('ecosystem.readiness.gap.one', {
                of: nameOf(of),
                high: t(`ecosystem.readiness.tier.${high}`),
                low: t(`ecosystem.readiness.tier-in.${low}`),
                top: format.number(top),
                bottom: format.number(bottom),
              })}
        </li>
      ))}
    </ol>
  )
}
