import { limits } from '../../../../platform/input.ts'
import {
  Button,
  ButtonRow,
  DataTable,
  DateField,
  ErrorSummary,
  Form,
  Heading,
  InlineForm,
  NumberField,
  Radios,
  Section,
  SummaryList,
  TagRow,
  TextArea,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { EntryLink } from '../../views/parts.tsx'
import { helpPaths as paths } from '../paths.ts'
import type { GivenHours, ListedHelp } from '../queries.ts'
import type { HelpOfferRow } from '../schema.ts'
import { HelpTag, Hours } from './parts.tsx'

type Props = {
  row: HelpOfferRow
  help: ListedHelp
  given: readonly GivenHours[]
  /** The reader speaks for the one who gets, for the one who gives. */
  answers: boolean
  gives: boolean
  form?: string
  values: FormValues
  problems: readonly Problem[]
}

/** One offer of help: who, to whom, the answer, and the hours given. */
export function HelpPage(props: Props) {
  const { row, help, given, answers, gives, problems } = props
  const { t, lab, format } = usePage()
  const here = { lab: lab!.slug, helpOfferId: row.id }
  const item = (term: string, value: string | null) =>
    value ? [{ term: t(`ecosystem.help.field.${term}`), value }] : []
  const logs = row.state === 'accepted' && row.kind === 'hours'
  return (
    <>
      <ErrorSummary problems={problems} />
      <Heading level={1} kicker={t('ecosystem.help.title')}>
        {row.what}
      </Heading>
      <TagRow>
        <HelpTag state={row.state} />
      </TagRow>
      <SummaryList
        items={[
          {
            term: t('ecosystem.help.field.giver'),
            value: <EntryLink id={help.giverId} name={help.giver} />,
          },
          {
            term: t('ecosystem.help.field.receiver'),
            value: <EntryLink id={help.receiverId} name={help.receiver} />,
          },
          {
            term: t('ecosystem.help.field.offered'),
            value: row.minutesOffered ? (
              <Hours minutes={row.minutesOffered} />
            ) : (
              t('ecosystem.help.kind.things')
            ),
          },
          ...item('from', row.fromDay && format.date(row.fromDay)),
          ...item('until', row.untilDay && format.date(row.untilDay)),
          ...item(
            'answered',
            row.answeredAt &&
              t(`ecosystem.help.answered.${row.answerHow}`, { day: format.date(row.answeredAt) }),
          ),
          ...item('answer-words', row.answerWords),
        ]}
      />
      {answers && given.length === 0 && row.state !== 'withdrawn' && <AnswerPart {...props} />}
      {(logs || given.length > 0) && <HoursPart {...props} logs={logs && (answers || gives)} />}
      {gives && given.length === 0 && row.state !== 'withdrawn' && (
        <InlineForm action={paths.helpWithdrawal(here)}>{t('ecosystem.help.withdraw')}</InlineForm>
      )}
    </>
  )
}

function AnswerPart({ row, form, values, problems }: Props) {
  const { t, lab } = usePage()
  const standing = { answer: row.state === 'offered' ? '' : row.state, words: row.answerWords }
  const sent = form === 'answer' ? { values, problems } : { values: standing, problems: [] }
  return (
    <Section id="answer-part" title={t('ecosystem.help.answer.title')}>
      <Form action={paths.helpAnswer({ lab: lab!.slug, helpOfferId: row.id })}>
        <Radios
          name="answer"
          label={t('ecosystem.help.answer.label')}
          options={(['accepted', 'declined'] as const).map((value) => ({
            value,
            label: t(`ecosystem.help.answer.${value}`),
          }))}
          {...sent}
        />
        <TextArea
          name="words"
          label={t('ecosystem.help.answer.words')}
          rows={2}
          charsMax={limits.reason}
          optional
          {...sent}
        />
        <ButtonRow>
          <Button>{t('ecosystem.help.answer.button')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

function HoursPart(props: Props & { logs: boolean }) {
  const { row, help, given, logs } = props
  const { t, lab, format } = usePage()
  const here = { lab: lab!.slug, helpOfferId: row.id }
  return (
    <Section id="hours-part" title={t('ecosystem.help.given.title')}>
      <p>
        {t('ecosystem.help.given.sum', {
          hours: Math.round((help.minutesGiven / 60) * 100) / 100,
          giver: help.giver,
          receiver: help.receiver,
        })}
      </p>
      {given.length > 0 && (
        <DataTable
          caption={t('ecosystem.help.given.title')}
          captionHidden
          rows={given}
          columns={[
            { label: t('ecosystem.help.given.day'), cell: ({ onDay }) => format.date(onDay) },
            {
              label: t('ecosystem.help.field.given'),
              numeric: true,
              cell: ({ minutes }) => <Hours minutes={minutes} />,
            },
            { label: t('ecosystem.help.given.note'), cell: ({ note }) => note || '–' },
            { label: t('ecosystem.help.given.by'), cell: ({ notedBy }) => notedBy ?? '–' },
            ...(logs
              ? [
                  {
                    label: t('ecosystem.help.given.wrong'),
                    cell: ({ id, onDay }: GivenHours) => (
                      <InlineForm
                        action={paths.hoursWithdrawal({ ...here, helpGivenId: id })}
                        about={format.date(onDay)}
                      >
                        {t('ecosystem.help.given.remove')}
                      </InlineForm>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {logs && <HoursForm {...props} />}
    </Section>
  )
}

function HoursForm({ row, form, values, problems }: Props) {
  const { t, lab, today } = usePage()
  const sent = form === 'hours' ? { values, problems } : { values: { onDay: today }, problems: [] }
  return (
    <Form action={paths.hours({ lab: lab!.slug, helpOfferId: row.id })}>
      <div class="field-row">
        <DateField name="onDay" label={t('ecosystem.help.given.day')} {...sent} />
        <NumberField name="hours" decimal label={t('ecosystem.help.given.hours')} {...sent} />
      </div>
      <TextField name="note" label={t('ecosystem.help.given.note')} optional {...sent} />
      <ButtonRow>
        <Button>{t('ecosystem.help.given.button')}</Button>
      </ButtonRow>
    </Form>
  )
}
