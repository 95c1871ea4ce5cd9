import {
  ButtonLink,
  ButtonRow,
  EmptyState,
  ErrorSummary,
  Heading,
  InlineForm,
  Lead,
  LocalTextOf,
  Notice,
  PrintButton,
  Section,
  SummaryList,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { EntryLink } from '../../views/parts.tsx'
import type { Checklist } from '../checklist.ts'
import { policyPaths as paths } from '../paths.ts'
import type { PolicyAnswerRow, PolicyClauseRow, PolicyTextRow } from '../schema.ts'
import { PointPart } from './point-part.tsx'

type Props = {
  text: PolicyTextRow
  entry: { id: string; name: string }
  speaks: boolean
  checklist: Checklist
  answers: readonly PolicyAnswerRow[]
  clauses: readonly PolicyClauseRow[]
  /** The point whose form was sent and has to be mended. */
  sentPoint: string | null
  values: FormValues
  problems: readonly Problem[]
}

/** A text as it was checked: point by point what was found, what changed, and what was decided about what is missing. */
export function PolicyTextPage(props: Props) {
  const { text, entry, speaks, checklist, answers, problems } = props
  const { t, lab, format } = usePage()
  const here = { lab: lab!.slug, policyTextId: text.id }
  const last = answers.filter(({ round }) => round === text.rounds)
  const count = (wanted: string) => last.filter(({ answer }) => answer === wanted).length
  const writes = speaks && !text.removedAt
  return (
    <>
      <ErrorSummary problems={problems} />
      <Heading level={1} kicker={t(`ecosystem.policy.kind.${text.kind}`)}>
        {text.title}
      </Heading>
      {text.removedAt && (
        <Notice tone="warning" title={t('ecosystem.policy.removed')}>
          {speaks && (
            <InlineForm action={paths.policyReturn(here)}>
              {t('ecosystem.policy.return')}
            </InlineForm>
          )}
        </Notice>
      )}
      <SummaryList items={factsOf(props, t, format.date)} />
      <p class="note">
        <LocalTextOf text={checklist.about} />
      </p>
      {last.length === 0 ? (
        <EmptyState
          title={t('ecosystem.policy.unchecked')}
          action={
            writes
              ? { label: t('ecosystem.policy.check.title'), address: paths.check(here) }
              : undefined
          }
        />
      ) : (
        <>
          <Lead>
            {t('ecosystem.policy.found', {
              present: count('present'),
              partly: count('partly'),
              missing: count('missing'),
              day: format.date(last[0]!.answeredAt),
            })}
          </Lead>
          <ButtonRow>
            {writes && (
              <ButtonLink look="secondary" href={paths.check(here)}>
                {t('ecosystem.policy.again')}
              </ButtonLink>
            )}
          </ButtonRow>
          <PrintButton />
          <Points {...props} writes={writes} />
        </>
      )}
      {writes && (
        <Section id="put-right" title={t('ecosystem.policy.put-right')}>
          <InlineForm action={paths.policyRemoval(here)} danger>
            {t('ecosystem.policy.remove')}
          </InlineForm>
        </Section>
      )}
      <p>
        <EntryLink {...entry} />
      </p>
    </>
  )
}

function factsOf(
  { text, checklist }: Props,
  t: (key: string) => string,
  dateText: (day: string) => string,
) {
  return [
    ...(text.dated
      ? [{ term: t('ecosystem.policy.field.dated'), value: dateText(text.dated) }]
      : []),
    ...(text.link
      ? [
          {
            term: t('ecosystem.policy.field.link'),
            value: (
              <a class="ds-link" href={text.link} rel="noreferrer nofollow">
                {text.link}
              </a>
            ),
          },
        ]
      : []),
    {
      term: t('ecosystem.policy.field.checklist'),
      value: (
        <>
          <LocalTextOf text={checklist.name} /> {checklist.version}
        </>
      ),
    },
  ]
}

function Points(props: Props & { writes: boolean }) {
  const { text, checklist, answers, clauses, sentPoint, values, problems, writes } = props
  const of = (round: number, key: string) =>
    answers.find((one) => one.round === round && one.point === key) ?? null
  return (
    <>
      {checklist.points.map((point, at) => (
        <PointPart
          key={point.key}
          number={at + 1}
          point={point}
          policyTextId={text.id}
          now={of(text.rounds, point.key)}
          before={of(text.rounds - 1, point.key)}
          rechecked={text.rounds > 1}
          clause={clauses.find((one) => one.point === point.key) ?? null}
          writes={writes}
          sent={sentPoint === point.key ? { values, problems } : null}
        />
      ))}
    </>
  )
}
