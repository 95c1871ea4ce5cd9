import {
  Button,
  ButtonRow,
  Checkbox,
  Disclosure,
  Form,
  NumberField,
  Select,
  TextField,
  usePage,
} from '../../../../ui/index.ts'
import { canonicalStages } from '../../template.ts'
import { cardFilterQuery, type CardFilter } from '../list-filter.ts'
import { facilitations, formats } from '../words.ts'
import { capital } from './card-words.ts'

/** Search and filters of the cards; all of it is in the address. */
export function FilterForm({ action, filter }: { action: string; filter: CardFilter }) {
  const { t } = usePage()
  const values = { ...filter, offline: filter.withoutInternet ? 'yes' : '' }
  const narrowed = cardFilterQuery({ ...filter, words: '', after: null }) !== ''
  const choice = { empty: t('methods.cards.any'), optional: true, values }
  return (
    <Form action={action} method="get">
      <TextField
        name="words"
        type="search"
        label={t('methods.cards.words')}
        optional
        values={values}
      />
      <Disclosure summary={t('methods.cards.narrow')} open={narrowed}>
        <div class="field-row">
          <Select
            {...choice}
            name="format"
            label={t('methods.card.format')}
            options={formats.map((value) => ({
              value,
              label: capital(t(`methods.format.${value}`)),
            }))}
          />
          <Select
            {...choice}
            name="stage"
            label={t('methods.finder.for.stage')}
            options={canonicalStages.map((value) => ({
              value,
              label: capital(t(`methods.purpose.${value}`)),
            }))}
          />
          <Select
            {...choice}
            name="facilitation"
            label={t('methods.finder.for.facilitation')}
            options={facilitations.map((value) => ({
              value,
              label: t(`methods.practice.${value}`),
            }))}
          />
          <NumberField
            name="minutes"
            label={t('methods.finder.for.minutes')}
            optional
            values={values}
          />
          <NumberField
            name="people"
            label={t('methods.finder.for.people')}
            optional
            values={values}
          />
        </div>
        <Checkbox name="offline" label={t('methods.cards.offline')} values={values} />
      </Disclosure>
      <ButtonRow>
        <Button look="secondary">{t('methods.cards.search')}</Button>
      </ButtonRow>
    </Form>
  )
}
