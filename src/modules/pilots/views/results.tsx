import type { ThreadThing } from '../../../platform/manifest.ts'
import { LinkList, LocalTextOf, Section, usePage } from '../../../ui/index.ts'
import type { CostSum } from '../course/queries.ts'
import type { CriteriaRow } from '../criteria/schema.ts'
import type { ShownExit } from '../exit/queries.ts'
import type { factorsOf, ShownIndicator } from '../measure/queries.ts'
import type { sectorsOf } from '../person/queries.ts'
import type { ShownPilot } from '../pilot/queries.ts'
import { CostFacts } from './costs-page.tsx'
import { EffectPart } from './effect-part.tsx'
import { ExitFacts } from './exit-facts.tsx'
import { FactorsPart } from './factors-part.tsx'

type Props = {
  found: ShownPilot
  exit: ShownExit | undefined
  criteria: readonly CriteriaRow[]
  indicators: readonly ShownIndicator[]
  sectors: Awaited<ReturnType<typeof sectorsOf>>
  sum: CostSum
  stories: readonly ThreadThing[]
  factors: Awaited<ReturnType<typeof factorsOf>>
}

/** What came of a pilot, as everyone who reads it may see: decision, effect with its interval, cost, who took part. */
export function Results(props: Props) {
  const { found, exit, criteria, indicators, sectors, sum, stories, factors } = props
  const { t } = usePage()
  const against = criteria.find(({ number }) => number === exit?.criteriaNumber)
  return (
    <>
      {exit && (
        <Section id="decision" title={t('pilots.exit.decision')}>
          <ExitFacts exit={exit} criteria={against} />
        </Section>
      )}
      {indicators.length > 0 && <EffectPart indicators={indicators} />}
      {stories.length > 0 && (
        <Section id="stories" title={t('pilots.page.stories')}>
          <LinkList
            items={stories.map(({ title, address }) => ({
              label: <LocalTextOf text={title} />,
              address,
            }))}
          />
        </Section>
      )}
      {sum.minor > 0 && (
        <Section id="cost" title={t('pilots.costs.title')}>
          <CostFacts found={found} sum={sum} />
        </Section>
      )}
      {factors.length > 0 && <FactorsPart factors={factors} />}
      {sectors.length > 0 && (
        <p>
          {t('pilots.page.sectors', {
            sectors: sectors.map(({ sector }) => t(`pilots.sector.${sector}`)).join(', '),
          })}
        </p>
      )}
    </>
  )
}
