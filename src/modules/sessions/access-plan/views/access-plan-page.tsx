import {
  Button,
  ButtonRow,
  Checkbox,
  DateField,
  Disclosure,
  ErrorSummary,
  Form,
  Heading,
  InlineForm,
  Lead,
  Notice,
  PrintButton,
  Section,
  Select,
  SummaryList,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { paths } from '../../paths.ts'
import type { Asked, ShownNeed } from '../queries.ts'
import { toldHows } from '../schema.ts'
import { NeedFields } from './need-fields.tsx'
import { NeedList } from './need-list.tsx'

export type AccessPlanProps = {
  at: { lab: string; participantId: string }
  person: { name: string; supportNeeds: string }
  /** The reader's own plan. */
  own: boolean
  needs: { now: ShownNeed[]; before: ShownNeed[] }
  asked: Asked | null
  /** What was just saved. */
  saved: string | null
  values: FormValues
  problems: readonly Problem[]
  askingValues: FormValues
  askingProblems: readonly Problem[]
}

const savings = ['written', 'changed', 'asked', 'agreed', 'ended', 'returned']

/** What a person needs to take part, how it is met, and that it was agreed with them. */
export function AccessPlanPage(props: AccessPlanProps) {
  const { person, own, needs, saved } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1} kicker={own ? undefined : person.name}>
        {t('sessions.plan.title')}
      </Heading>
      <Lead>{t(own ? 'sessions.plan.lead-own' : 'sessions.plan.lead')}</Lead>
      {saved && savings.includes(saved) && (
        <Notice tone="success" announced>
          <p>{t(`sessions.plan.saved.${saved}`)}</p>
        </Notice>
      )}
      <KnownSoFar {...props} />
      <Section id="needs" title={t('sessions.plan.needs')} action={<PrintButton />}>
        <NeedList {...props} />
      </Section>
      <WriteNeed {...props} />
      <NoteAsking {...props} />
      {needs.before.length > 0 && (
        <Disclosure summary={t('sessions.plan.before', { count: needs.before.length })}>
          <NeedsBefore {...props} />
        </Disclosure>
      )}
    </>
  )
}

function KnownSoFar({ person, asked, needs, own }: AccessPlanProps) {
  const { t, format } = usePage()
  const said = asked && {
    term: t('sessions.plan.asked'),
    value: t('sessions.plan.asked-when', {
      day: format.date(asked.askedOn),
      how: t(`sessions.told.${asked.askedHow}`),
      name: own ? 'none' : (asked.notedBy ?? 'none'),
      nothing: String(asked.needsNothing && needs.now.length === 0),
    }),
  }
  const items = [
    ...(person.supportNeeds
      ? [{ term: t('sessions.plan.free-text'), value: person.supportNeeds }]
      : []),
    ...(said ? [said] : []),
  ]
  return items.length > 0 ? <SummaryList items={items} /> : null
}

function WriteNeed({ at, own, values, problems }: AccessPlanProps) {
  const { t } = usePage()
  return (
    <Section id="write" title={t(own ? 'sessions.plan.write-own' : 'sessions.plan.write')}>
      <Form action={paths.needs(at)} problems={problems} keepDraft="support-need">
        <NeedFields values={values} problems={problems} own={own} />
        <ButtonRow>
          <Button>{t('sessions.plan.write-button')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

function NoteAsking({ at, own, needs, askingValues, askingProblems }: AccessPlanProps) {
  const { t } = usePage()
  const form = { values: askingValues, problems: askingProblems }
  if (own) {
    if (needs.now.length > 0) return null
    const askedOn = String(askingValues.askedOn)
    return (
      <Section id="asking" title={t('sessions.plan.nothing')}>
        <ErrorSummary problems={askingProblems} />
        <p>{t('sessions.plan.nothing-own')}</p>
        <InlineForm action={paths.asking(at)} fields={{ askedOn, needsNothing: 'yes' }}>
          {t('sessions.plan.nothing-button')}
        </InlineForm>
      </Section>
    )
  }
  return (
    <Section id="asking" title={t('sessions.plan.asking')}>
      <p>{t('sessions.plan.asking-text')}</p>
      <Form action={paths.asking(at)} problems={askingProblems}>
        <DateField name="askedOn" label={t('sessions.plan.asked-on')} {...form} />
        <Select
          name="askedHow"
          label={t('sessions.plan.asked-how')}
          options={toldHows.map((value) => ({ value, label: t(`sessions.told.${value}`) }))}
          {...form}
        />
        {needs.now.length === 0 && (
          <Checkbox name="needsNothing" label={t('sessions.plan.needs-nothing')} {...form} />
        )}
        <ButtonRow>
          <Button look="secondary">{t('sessions.plan.asking-button')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

function NeedsBefore({ at, needs }: AccessPlanProps) {
  const { t } = usePage()
  return (
    <SummaryList
      items={needs.before.map(({ id, kind, words }) => ({
        term: t(`sessions.need.${kind}`),
        value: (
          <>
            <p class="keeps-lines">{words}</p>
            <InlineForm
              action={paths.needReturn({ ...at, supportNeedId: id })}
              look="tertiary"
              about={words}
            >
              {t('sessions.plan.return')}
            </InlineForm>
          </>
        ),
      }))}
    />
  )
}
