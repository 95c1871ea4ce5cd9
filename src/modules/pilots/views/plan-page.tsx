import { reckon, sensitivityOf } from '../../../analysis/business-plan/index.ts'
import {
  ButtonLink,
  ButtonRow,
  EmptyState,
  ErrorSummary,
  InlineForm,
  Notice,
  PrintButton,
  Section,
  SummaryList,
  usePage,
  type Problem,
} from '../../../ui/index.ts'
import type { PilotPlace } from '../answer.ts'
import { moneyWords } from '../amount.ts'
import { pilotPaths as paths } from '../paths.ts'
import type { ShownPilot } from '../pilot/queries.ts'
import { planOf, standingLines, type KeptPlan } from '../plan/queries.ts'
import { planSentences } from '../plan/words.ts'
import { FundingSums } from './funding-sums.tsx'
import { PartTop } from './part-page.tsx'
import { PlanLines } from './plan-lines.tsx'
import { PlanPicture } from './plan-picture.tsx'
import { SensitivityTable, YearTable } from './plan-tables.tsx'

type Props = {
  at: PilotPlace
  found: ShownPilot
  kept: KeptPlan | undefined
  /** The reader writes the plan, and it can still be written. */
  works: boolean
  mayPublish: boolean
  hasCosts: boolean
  problems: readonly Problem[]
}

/** The business plan of a pilot: what it comes to first, then year by year, what if, and its lines. */
export function PlanPage({ kept, ...props }: Props) {
  const { at, found, works, problems } = props
  const { t } = usePage()
  if (kept) return <Plan {...props} kept={kept} />
  return (
    <>
      <PartTop found={found} title={t('pilots.plan.title')} lead={t('pilots.plan.lead')} />
      <ErrorSummary problems={problems} />
      <EmptyState
        title={t('pilots.plan.none')}
        action={
          works ? { label: t('pilots.plan.begin'), address: paths.planDetails(at) } : undefined
        }
      >
        {works && <p>{t('pilots.plan.none-text')}</p>}
      </EmptyState>
    </>
  )
}

function Plan(props: Props & { kept: KeptPlan }) {
  const { at, found, kept, works, problems, hasCosts } = props
  const scope = usePage()
  const { t } = scope
  const { currency } = found
  const { firstYear, lines } = kept
  const plan = planOf(kept)
  const result = reckon(plan)
  const empty = standingLines(kept).length === 0
  const by = { people: kept.peopleBy, staff: kept.staffBy, income: kept.incomeBy }
  return (
    <>
      <PartTop
        found={found}
        title={t('pilots.plan.title')}
        lead={planSentences(scope, kept, currency, result).join(' ')}
      />
      <ErrorSummary problems={problems} />
      <ButtonRow>
        {works && (
          <ButtonLink look="secondary" href={paths.planDetails(at)}>
            {t('pilots.plan.details')}
          </ButtonLink>
        )}
        <ButtonLink look="secondary" href={paths.leads(at)}>
          {t('pilots.funding.title')}
        </ButtonLink>
        <PrintButton />
      </ButtonRow>
      {!empty && (
        <Section id="years" title={t('pilots.plan.by-year')}>
          <div class="picture">
            <PlanPicture years={result.years} firstYear={firstYear} currency={currency} />
          </div>
          <YearTable years={result.years} firstYear={firstYear} currency={currency} />
          <p class="note">{t('pilots.plan.note')}</p>
        </Section>
      )}
      <Section id="funding" title={t('pilots.funding.title')}>
        <FundingSums leads={kept.leads} currency={currency} />
      </Section>
      {!empty && (
        <Section id="sensitivity" title={t('pilots.plan.sensitivity')}>
          <SensitivityTable sensitivity={sensitivityOf(plan, by)} currency={currency} />
        </Section>
      )}
      <Section id="lines" title={t('pilots.plan.lines')}>
        <PlanLines {...{ at, lines, firstYear, currency, works, hasCosts }} />
      </Section>
      <Assumptions {...props} />
      <Files {...props} />
    </>
  )
}

function Assumptions({ found, kept }: Props & { kept: KeptPlan }) {
  const scope = usePage()
  const { t } = scope
  const { hourRateMinor, assumptions } = kept
  return (
    <Section id="assumptions" title={t('pilots.plan.assumptions')}>
      <SummaryList
        items={[
          {
            term: t('pilots.plan.hour-rate'),
            value:
              hourRateMinor === null
                ? t('pilots.plan.hour-rate-none')
                : moneyWords(scope, hourRateMinor, found.currency),
          },
          {
            term: t('pilots.plan.in-words'),
            value: assumptions || t('pilots.plan.assumptions-none'),
          },
        ]}
      />
    </Section>
  )
}

function Files({ at, found, kept, mayPublish }: Props & { kept: KeptPlan }) {
  const { t } = usePage()
  const published = kept.publishedAt !== null
  const empty = standingLines(kept).length === 0
  return (
    <Section id="files" title={t('pilots.plan.files')}>
      {!empty && (
        <ButtonRow>
          <ButtonLink look="secondary" href={paths.planExport(at)} download>
            {t('pilots.plan.years-file')}
          </ButtonLink>
          <ButtonLink look="secondary" href={paths.planLinesExport(at)} download>
            {t('pilots.plan.lines-file')}
          </ButtonLink>
        </ButtonRow>
      )}
      {published && found.public && (
        <Notice>
          <p>{t('pilots.plan.published')}</p>
        </Notice>
      )}
      {mayPublish && (published || (found.public && !empty)) && (
        <InlineForm
          action={paths.planPublication(at)}
          fields={{ published: published ? '' : 'yes' }}
        >
          {t(published ? 'pilots.plan.unpublish' : 'pilots.plan.publish')}
        </InlineForm>
      )}
    </Section>
  )
}
