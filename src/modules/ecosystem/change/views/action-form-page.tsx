import { limits } from '../../../../platform/input.ts'
import { pickText } from '../../../../shared/language.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  DateField,
  Fieldset,
  Form,
  Heading,
  HiddenFields,
  Lead,
  NumberField,
  Select,
  TextArea,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { StatementsFile } from '../../readiness/statement-file.ts'
import { currencies } from '../input.ts'

type Props = {
  title: string
  organisation: string
  action: string
  back: string
  people: readonly { value: string; label: string }[]
  file: StatementsFile
  values: FormValues
  problems: readonly Problem[]
}

/** What somebody changes, until when, with which time and money, and against which barrier. */
export function ActionFormPage(props: Props) {
  const { title, organisation, action, back, people, values, problems } = props
  const { t } = usePage()
  const form = { values, problems }
  return (
    <>
      <Heading level={1} kicker={organisation}>
        {title}
      </Heading>
      <Lead>{t('ecosystem.change.form-lead')}</Lead>
      <Form action={action} problems={problems} keepDraft="change-action">
        {values.version !== undefined && (
          <HiddenFields values={{ version: String(values.version) }} />
        )}
        <TextField
          name="what"
          label={t('ecosystem.change.what')}
          hint={t('ecosystem.change.what-hint')}
          {...form}
        />
        <Select
          name="ownerId"
          label={t('ecosystem.change.owner')}
          hint={t('ecosystem.change.owner-hint')}
          options={people}
          {...form}
        />
        <DateField name="dueOn" label={t('ecosystem.change.due')} {...form} />
        <Barrier {...props} />
        <Resources {...props} />
        <ButtonRow>
          <Button>{t('ecosystem.save')}</Button>
          <ButtonLink look="secondary" href={back}>
            {t('ecosystem.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

function Barrier({ file, values, problems }: Props) {
  const { t, language } = usePage()
  const options = file.areas.flatMap(({ key, name }) => {
    const area = pickText(name, language).text
    const own = file.statements.filter((one) => one.area === key)
    return [
      { value: key, label: t('ecosystem.change.whole-area', { area }) },
      ...own.map((one) => ({
        value: one.key,
        label: `${area}: ${pickText(one.text, language).text}`,
      })),
    ]
  })
  return (
    <>
      <Select
        name="about"
        label={t('ecosystem.change.about')}
        hint={t('ecosystem.change.about-hint')}
        empty={t('ecosystem.none')}
        options={options}
        optional
        values={values}
        problems={problems}
      />
      <TextArea
        name="barrier"
        label={t('ecosystem.change.barrier')}
        hint={t('ecosystem.change.barrier-hint')}
        rows={2}
        charsMax={limits.reason}
        optional
        values={values}
        problems={problems}
      />
    </>
  )
}

function Resources({ values, problems }: Props) {
  const { t } = usePage()
  const form = { values, problems, optional: true }
  return (
    <Fieldset legend={t('ecosystem.change.resources')} hint={t('ecosystem.change.resources-hint')}>
      <NumberField name="hours" label={t('ecosystem.change.hours')} {...form} />
      <div class="field-row">
        <NumberField name="money" label={t('ecosystem.change.money')} decimal {...form} />
        <Select
          name="currency"
          label={t('ecosystem.change.currency')}
          empty={t('ecosystem.none')}
          options={currencies.map((value) => ({ value, label: value }))}
          {...form}
        />
      </div>
      <TextField name="resources" label={t('ecosystem.change.other-resources')} {...form} />
    </Fieldset>
  )
}
