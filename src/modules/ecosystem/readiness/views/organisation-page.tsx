import {
  ButtonLink,
  ButtonRow,
  EmptyState,
  Heading,
  Lead,
  LinkList,
  Notice,
  Section,
  StateTag,
  SummaryList,
  usePage,
} from '../../../../ui/index.ts'
import type { ShownAction } from '../../change/action/queries.ts'
import { changePaths } from '../../change/paths.ts'
import type { ReadinessReviewRow } from '../../change/schema.ts'
import type { Overview } from '../overview/queries.ts'
import { readinessPaths as paths } from '../paths.ts'
import type { ShownResult } from '../result/figures.ts'
import { stateOf } from '../round/queries.ts'
import type { ReadinessRoundRow } from '../schema.ts'
import type { StatementsFile } from '../statement-file.ts'
import { GapPart } from './gap-part.tsx'

type Props = {
  address: { lab: string; stakeholderId: string }
  organisation: { name: string; leads: boolean }
  overview: Overview
  rounds: readonly ReadinessRoundRow[]
  actions: readonly ShownAction[]
  reviews: readonly ReadinessReviewRow[]
  newest: { id: string; closesOn: string; shown: ShownResult } | null
  file: StatementsFile
  today: string
}

/** Where an organisation stands, and what comes next: baseline, plan, joint review, re-score. */
export function OrganisationPage(props: Props) {
  const { address, organisation, newest, file } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1} kicker={organisation.name}>
        {t('ecosystem.readiness.title')}
      </Heading>
      <Lead>{t('ecosystem.readiness.lead')}</Lead>
      <NextStep {...props} />
      {newest && (
        <>
          <GapPart shown={newest.shown} file={file} />
          <p>
            <a class="ds-link" href={paths.round({ ...address, readinessRoundId: newest.id })}>
              {t('ecosystem.readiness.whole-result')}
            </a>
          </p>
        </>
      )}
      <Rounds {...props} />
      <Plan {...props} />
      <p>
        <a class="ds-link" href={paths.statements(address)}>
          {t('ecosystem.readiness.statements.title')}
        </a>
      </p>
    </>
  )
}

/** The one thing to do next, as far as the reader does it. */
function NextStep({ address, organisation, overview, actions, today }: Props) {
  const { t, format } = usePage()
  const { runningId, runningOpensOn, runningClosesOn, measuredOn, rescoreOn } = overview
  const { leads } = organisation
  if (runningId) {
    const isOpen = runningOpensOn! <= today
    const days = { opensOn: runningOpensOn, closesOn: runningClosesOn }
    const round = { ...address, readinessRoundId: runningId }
    return (
      <Notice
        tone="info"
        title={t(
          isOpen ? 'ecosystem.readiness.round.open-now' : 'ecosystem.readiness.round.coming',
          days,
        )}
      >
        <ButtonRow>
          {leads && (
            <ButtonLink href={paths.round(round)}>{t('ecosystem.readiness.round.lead')}</ButtonLink>
          )}
          {isOpen && (
            <ButtonLink look="secondary" href={paths.own(round)}>
              {t('ecosystem.readiness.round.answer')}
            </ButtonLink>
          )}
        </ButtonRow>
      </Notice>
    )
  }
  const ask = { label: t('ecosystem.readiness.round.new'), address: paths.newRound(address) }
  if (!measuredOn) {
    return (
      <EmptyState title={t('ecosystem.readiness.no-baseline')} action={leads ? ask : undefined}>
        <p>{t('ecosystem.readiness.no-baseline-text')}</p>
      </EmptyState>
    )
  }
  const due = rescoreOn !== null && rescoreOn <= today
  const plan = { label: t('ecosystem.change.new'), address: changePaths.newAction(address) }
  return (
    <>
      <SummaryList
        items={[
          { term: t('ecosystem.readiness.measured'), value: format.date(measuredOn) },
          {
            term: t('ecosystem.readiness.rescore'),
            value: (
              <>
                {rescoreOn && format.date(rescoreOn)}{' '}
                {due && <StateTag tone="warning">{t('ecosystem.readiness.due')}</StateTag>}
              </>
            ),
          },
        ]}
      />
      {leads && (
        <ButtonRow>
          {actions.length === 0 && <ButtonLink href={plan.address}>{plan.label}</ButtonLink>}
          <ButtonLink look={due ? 'primary' : 'secondary'} href={ask.address}>
            {t('ecosystem.readiness.round.again')}
          </ButtonLink>
        </ButtonRow>
      )}
    </>
  )
}

function Rounds({ address, rounds, today }: Props) {
  const { t } = usePage()
  if (rounds.length === 0) return null
  return (
    <Section id="rounds" title={t('ecosystem.readiness.rounds')}>
      <LinkList
        items={rounds.map((round) => ({
          label: t(`ecosystem.readiness.kind.${round.kind}`),
          address: paths.round({ ...address, readinessRoundId: round.id }),
          note: t(`ecosystem.readiness.round.${stateOf(round, today)}`, { ...round }),
        }))}
      />
    </Section>
  )
}

function Plan({ address, organisation, overview, reviews }: Props) {
  const { t, format } = usePage()
  const { toDo, done, overdue, resourced } = overview
  const last = reviews[0]
  return (
    <Section id="plan" title={t('ecosystem.change.plan')}>
      <p>
        {t(toDo + done > 0 ? 'ecosystem.change.counts' : 'ecosystem.change.no-plan', {
          toDo,
          done,
          overdue,
          resourced,
        })}
      </p>
      <LinkList
        items={[
          { label: t('ecosystem.change.back'), address: changePaths.plan(address) },
          ...(last
            ? [
                {
                  label: t('ecosystem.change.review.on', { day: format.date(last.heldOn) }),
                  address: changePaths.review({ ...address, readinessReviewId: last.id }),
                },
              ]
            : []),
          ...(organisation.leads
            ? [
                {
                  label: t('ecosystem.change.review.new'),
                  address: changePaths.newReview(address),
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}
