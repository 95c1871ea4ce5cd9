import { LocalTextOf, Section, usePage } from '../../../ui/index.ts'
import { canonicalStages, type CanonicalStage } from '../../methods/index.ts'
import { daysByStage } from '../comparison/days.ts'
import type { Compared } from '../programme/queries.ts'
import { ComparedTable } from './compared-table.tsx'

type StagesProps = { compared: readonly Compared[]; now: Date }

/** The steps of each method on the stages that all methods share, with the days spent there. */
export function StagesCompared({ compared, now }: StagesProps) {
  const { t } = usePage()
  const days = new Map(compared.map((one) => [one, daysByStage(one.phases, one.endedAt ?? now)]))
  const rows = canonicalStages.map((stage) => ({ stage, label: t(`network.stage.${stage}`) }))
  return (
    <Section id="stages" title={t('network.stages.title')}>
      <p>{t('network.stages.lead')}</p>
      <ComparedTable
        caption={t('network.stages.title')}
        first={t('network.search.stage')}
        compared={compared}
        rows={rows}
        cell={({ stage }, one) => (
          <StageCell stage={stage} one={one} days={days.get(one)!.get(stage)} />
        )}
      />
    </Section>
  )
}

type CellProps = { stage: CanonicalStage; one: Compared; days: number | undefined }

function StageCell({ stage, one, days }: CellProps) {
  const { t } = usePage()
  const phases = one.phases.filter(({ stages }) => stages.includes(stage))
  if (phases.length === 0) return <span class="note">{t('network.stages.no-step')}</span>
  return (
    <>
      <ul>
        {phases.map(({ name, state, spells }, place) => (
          <li key={place}>
            <LocalTextOf text={name} />
            <span class="note">
              {t(`network.stages.${state}`)}
              {spells.length > 1 &&
                ` ${t('network.stages.returned', { count: spells.length - 1 })}`}
            </span>
          </li>
        ))}
      </ul>
      {days !== undefined && <strong>{t('network.stages.days', { days })}</strong>}
    </>
  )
}
