import {
  Button,
  ButtonRow,
  Checkboxes,
  Form,
  NumberField,
  Select,
  TextField,
  usePage,
  type Problem,
} from '../../../../ui/index.ts'
import { capital } from '../../card/views/card-words.ts'
import { audiences, facilitations, places } from '../../card/words.ts'
import { canonicalStages } from '../../template.ts'
import type { Ask } from '../ask.ts'

type AskFormProps = {
  action: string
  ask: Ask
  /** What stood in the fields for figures, understood or not. */
  typed: { people?: string; minutes?: string }
  problems: readonly Problem[]
}

/** What somebody has and wants, field by field; already filled with what is known. */
export function AskForm({ action, ask, typed, problems }: AskFormProps) {
  const { t } = usePage()
  const wrong = (field: 'people' | 'minutes') => problems.some((one) => one.field === field)
  const values = {
    ...ask,
    people: wrong('people') ? typed.people : ask.people,
    minutes: wrong('minutes') ? typed.minutes : ask.minutes,
    'who[]': ask.who,
  }
  const options = <T extends string>(list: readonly T[], nameOf: (value: T) => string) =>
    list.map((value) => ({ value, label: capital(nameOf(value)) }))
  const any = { empty: t('methods.finder.any'), optional: true, values }
  const figure = { optional: true, values, problems }
  return (
    <Form action={action} method="get" problems={problems}>
      <div class="field-row">
        <NumberField {...figure} name="people" label={t('methods.finder.for.people')} />
        <TextField {...figure} name="minutes" chars={10} label={t('methods.finder.for.minutes')} />
        <Select
          {...any}
          name="internet"
          label={t('methods.finder.for.internet')}
          options={options(['yes', 'no'], (value) => t(`methods.finder.internet.${value}`))}
        />
        <Select
          {...any}
          name="place"
          label={t('methods.finder.for.place')}
          options={options(places, (value) => t(`methods.place.${value}`))}
        />
        <Select
          {...any}
          name="stage"
          label={t('methods.finder.for.stage')}
          options={options(canonicalStages, (value) => t(`methods.purpose.${value}`))}
        />
        <Select
          {...any}
          name="facilitation"
          label={t('methods.finder.for.facilitation')}
          options={options(facilitations, (value) => t(`methods.practice.${value}`))}
        />
      </div>
      <Checkboxes
        name="who"
        label={t('methods.finder.for.who')}
        optional
        values={values}
        options={options(audiences, (value) => t(`methods.audience.${value}`))}
      />
      <ButtonRow>
        <Button look="secondary">{t('methods.finder.find')}</Button>
      </ButtonRow>
    </Form>
  )
}
