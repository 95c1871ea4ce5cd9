import {
  Button,
  ButtonRow,
  DateField,
  Disclosure,
  ErrorSummary,
  Form,
  HiddenFields,
  LocalTextField,
  Select,
  TextArea,
  usePage,
} from '../../../ui/index.ts'
import { limits } from '../adoption/input.ts'
import { lessonPaths as paths } from '../paths.ts'
import { adoptionStates } from '../words.ts'
import type { AdoptionPageProps, Part } from './adoption-page.tsx'

/** What was typed into one of the forms, and what is wrong with it. */
function typedIn({ typed, problems }: AdoptionPageProps, part: Part) {
  const here = typed?.part === part
  return { values: here ? typed.values : {}, problems: here ? problems : [] }
}

/** How far the adoption has come. */
export function StateForm(props: AdoptionPageProps) {
  const { at, found, typed, problems } = props
  const { t } = usePage()
  const now = { state: found.state, because: found.stoppedBecause }
  const form = typedIn(props, 'state')
  const values = { ...now, ...form.values }
  return (
    <>
      {typed?.part === null && <ErrorSummary problems={problems} />}
      <Form action={paths.adoptionState(at)} problems={form.problems}>
        <HiddenFields values={{ version: String(found.version) }} />
        <Select
          name="state"
          label={t('lessons.field.state')}
          options={adoptionStates.map((value) => ({
            value,
            label: t(`lessons.adoption.state.${value}`),
          }))}
          values={values}
          problems={form.problems}
        />
        <TextArea
          name="because"
          label={t('lessons.adoption.field.because')}
          hint={t('lessons.adoption.hint.because')}
          charsMax={limits.reason}
          rows={2}
          values={values}
          problems={form.problems}
          optional
        />
        <ButtonRow>
          <Button look="secondary">{t('lessons.adoption.save-state')}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

/** Noting one thing that is done differently here. */
export function AdaptationForm(props: AdoptionPageProps) {
  const { t } = usePage()
  const form = typedIn(props, 'adaptation')
  const text = (name: 'what' | 'was' | 'became' | 'why', charsMax: number) => (
    <LocalTextField
      name={name}
      label={t(`lessons.adaptation.field.${name}`)}
      long={name !== 'what'}
      rows={2}
      charsMax={charsMax}
      {...form}
    />
  )
  return (
    <Disclosure summary={t('lessons.adaptations.add')} open={form.problems.length > 0}>
      <Form action={paths.adaptations(props.at)} problems={form.problems}>
        {text('what', limits.line)}
        {text('was', limits.reason)}
        {text('became', limits.reason)}
        {text('why', limits.reason)}
        <ButtonRow>
          <Button>{t('lessons.adaptations.button')}</Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  )
}

/** Reporting back what came of it. */
export function ReportForm(props: AdoptionPageProps) {
  const { t } = usePage()
  const form = typedIn(props, 'report')
  const values = { reportedOn: props.today, ...form.values }
  return (
    <Disclosure summary={t('lessons.reports.add')} open={form.problems.length > 0}>
      <Form action={paths.reports(props.at)} problems={form.problems}>
        <LocalTextField
          name="result"
          label={t('lessons.adoption.field.result')}
          long
          rows={4}
          charsMax={limits.result}
          values={values}
          problems={form.problems}
        />
        <DateField
          name="reportedOn"
          label={t('lessons.adoption.field.reportedOn')}
          values={values}
          problems={form.problems}
        />
        <ButtonRow>
          <Button>{t('lessons.reports.button')}</Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  )
}
