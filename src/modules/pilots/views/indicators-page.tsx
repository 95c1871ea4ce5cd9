import {
  ButtonLink,
  ButtonRow,
  EmptyState,
  LinkList,
  LocalTextOf,
  PrintButton,
  Section,
  usePage,
} from '../../../ui/index.ts'
import { initiativePaths } from '../../initiatives/index.ts'
import type { PilotPlace } from '../answer.ts'
import type { factorsOf, ShownIndicator } from '../measure/queries.ts'
import { pilotPaths as paths } from '../paths.ts'
import type { ShownPilot } from '../pilot/queries.ts'
import { isOpen } from '../policy.ts'
import { EffectPart } from './effect-part.tsx'
import { FactorsPart } from './factors-part.tsx'
import { PartTop } from './part-page.tsx'

type Props = {
  at: PilotPlace
  found: ShownPilot
  indicators: readonly ShownIndicator[]
  factors: Awaited<ReturnType<typeof factorsOf>>
}

/** What a pilot measures, and what it came to so far. */
export function IndicatorsPage({ at, found, indicators, factors }: Props) {
  const { t, format } = usePage()
  const open = isOpen(found).ok
  const action = { label: t('pilots.indicator.new'), address: paths.newIndicator(at) }
  return (
    <>
      <PartTop found={found} title={t('pilots.measure.title')} lead={t('pilots.measure.lead')} />
      {indicators.length === 0 ? (
        <EmptyState title={t('pilots.measure.none')} action={open ? action : undefined}>
          <p>{t('pilots.measure.none-text')}</p>
        </EmptyState>
      ) : (
        <>
          <ButtonRow>
            {open && (
              <>
                <ButtonLink href={paths.observations(at)}>
                  {t('pilots.observations.title')}
                </ButtonLink>
                <ButtonLink look="secondary" href={action.address}>
                  {action.label}
                </ButtonLink>
              </>
            )}
            <PrintButton />
          </ButtonRow>
          <Section id="indicators" title={t('pilots.measure.what')}>
            <LinkList
              items={indicators.map(({ id, code, name, direction, target, unit }) => ({
                label: <LocalTextOf text={name} />,
                address: paths.indicator({ ...at, pilotIndicatorId: id }),
                note: [
                  code,
                  t(`pilots.direction.${direction}`),
                  target === null
                    ? ''
                    : t('pilots.indicator.target-is', { target: format.number(target), unit }),
                ]
                  .filter(Boolean)
                  .join(' · '),
              }))}
            />
          </Section>
          <EffectPart indicators={indicators} />
        </>
      )}
      <FactorsPart factors={factors} />
      <p>
        <a class="ds-link" href={initiativePaths.work(at)}>
          {t('pilots.factors.where')}
        </a>
      </p>
    </>
  )
}
