import { limits } from '../../../../platform/input.ts'
import {
  Button,
  ButtonRow,
  DataTable,
  DateOf,
  ErrorSummary,
  Form,
  Heading,
  InlineForm,
  Radios,
  Section,
  Select,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { langOf } from '../../contribution/language-codes.ts'
import type { ContributionRow } from '../../contribution/schema.ts'
import { voicesPaths } from '../../paths.ts'
import { moderationPaths } from '../paths.ts'
import type { ModerationDecisionRow, ModerationReportRow } from '../schema.ts'
import { moderationReasons, type ModerationOutcome } from '../words.ts'

type Props = {
  lab: string
  found: ContributionRow
  reports: readonly ModerationReportRow[]
  decisions: readonly ModerationDecisionRow[]
  names: ReadonlyMap<string, string>
  outcomes: readonly ModerationOutcome[]
  values: FormValues
  problems?: readonly Problem[]
}

/** One contribution, what was said against it, and the decision. */
export function CasePage(props: Props) {
  const { lab, found, reports, decisions, outcomes, problems = [] } = props
  const { t } = usePage()
  const { initiativeId, id } = found
  const isUndoable = decisions[0] && !decisions[0].undoneAt && found.state !== 'withdrawn'
  return (
    <>
      <Heading level={1} kicker={t(`voices.kinds.${found.kind}`)}>
        {found.title || t('voices.moderation.case.title')}
      </Heading>
      <blockquote class="keeps-lines" lang={langOf(found.language)}>
        {found.body}
      </blockquote>
      <p>
        <a class="ds-link" href={voicesPaths.voice({ lab, initiativeId, contributionId: id })}>
          {t('voices.moderation.case.open')}
        </a>
      </p>
      {reports.length > 0 && <Reports {...props} />}
      {decisions.length > 0 && <Decisions {...props} />}
      {outcomes.length === 0 && <ErrorSummary problems={problems} />}
      {isUndoable && (
        <InlineForm action={moderationPaths.undoing({ lab, contributionId: id })}>
          {t('voices.moderation.undo')}
        </InlineForm>
      )}
      {outcomes.length > 0 && <DecisionForm {...props} />}
    </>
  )
}

function Reports({ reports, names }: Props) {
  const { t } = usePage()
  return (
    <Section id="reports" title={t('voices.moderation.case.reports')}>
      <DataTable
        caption={t('voices.moderation.case.reports')}
        captionHidden
        columns={[
          {
            label: t('voices.moderation.report-reason'),
            cell: (row: ModerationReportRow) => t(`voices.moderation.reason.${row.reason}`),
          },
          { label: t('voices.moderation.case.words'), cell: (row) => row.words || '–' },
          { label: t('voices.moderation.case.who'), cell: (row) => nameOf(names, row.reportedBy) },
          {
            label: t('voices.moderation.case.when'),
            cell: (row) => <DateOf value={row.reportedAt} />,
          },
        ]}
        rows={reports}
      />
    </Section>
  )
}

function Decisions({ decisions, names }: Props) {
  const { t } = usePage()
  return (
    <Section id="decisions" title={t('voices.moderation.case.decisions')}>
      <DataTable
        caption={t('voices.moderation.case.decisions')}
        captionHidden
        columns={[
          {
            label: t('voices.moderation.case.outcome'),
            cell: (row: ModerationDecisionRow) =>
              t(`voices.moderation.outcome-${row.undoneAt ? 'undone' : row.outcome}`),
          },
          {
            label: t('voices.moderation.case.words'),
            cell: (row) =>
              [row.reason && t(`voices.moderation.reason.${row.reason}`), row.because]
                .filter(Boolean)
                .join('. ') || '–',
          },
          { label: t('voices.moderation.case.who'), cell: (row) => nameOf(names, row.decidedBy) },
          {
            label: t('voices.moderation.case.when'),
            cell: (row) => <DateOf value={row.decidedAt} />,
          },
        ]}
        rows={decisions}
      />
    </Section>
  )
}

function nameOf(names: ReadonlyMap<string, string>, id: string | null): string {
  return (id && names.get(id)) || '–'
}

function DecisionForm({ lab, found, outcomes, values, problems = [] }: Props) {
  const { t } = usePage()
  const given = { values, problems }
  return (
    <Section id="decision" title={t('voices.moderation.case.decide')}>
      <Form action={moderationPaths.case({ lab, contributionId: found.id })} problems={problems}>
        <Radios
          name="outcome"
          label={t('voices.moderation.case.outcome')}
          options={outcomes.map((value) => ({
            value,
            label: t(`voices.moderation.choose-${value}`),
            hint: t(`voices.moderation.choose-${value}-hint`),
          }))}
          {...given}
        />
        <Select
          name="reason"
          label={t('voices.moderation.case.reason')}
          hint={t('voices.moderation.case.reason-hint')}
          optional
          options={moderationReasons.map((value) => ({
            value,
            label: t(`voices.moderation.reason.${value}`),
          }))}
          {...given}
        />
        <TextArea
          name="because"
          label={t('voices.moderation.case.because')}
          hint={t('voices.moderation.case.because-hint')}
          rows={3}
          charsMax={limits.reason}
          optional
          {...given}
        />
        <ButtonRow>
          <Button>{t('voices.moderation.case.button')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
