import {
  Button,
  Disclosure,
  Fieldset,
  Radios,
  Select,
  TextArea,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { valueIn } from '../values.ts'
import { tellingBy } from '../input.ts'
import type { FoundPerson } from '../people.ts'

export type PersonPickProps = {
  /** 'speaker' or 'other': the beginning of the fields' names. */
  name: 'speaker' | 'other'
  legend: string
  hint?: string
  found: readonly FoundPerson[]
  places: readonly { id: string; name: string }[]
  /** Where the button sends the form to search without losing what was typed. */
  searchAt: string
  values: FormValues
  problems: readonly Problem[]
}

/** Who it is: search the list, choose, or write down somebody new. Searching keeps all that was typed. */
export function PersonPick(props: PersonPickProps) {
  const { name, legend, hint, found, searchAt, values, problems } = props
  const { t } = usePage()
  const searched = valueIn(values, `${name}.q`) !== ''
  const options = [
    ...found.map((person) => ({
      value: person.id,
      label: person.name,
      hint: [person.phone, person.place, person.organisation].filter(Boolean).join(' · '),
    })),
    { value: 'new', label: t('voices.assisted.new-person') },
    { value: 'unnamed', label: t('voices.assisted.unnamed') },
  ]
  return (
    <Fieldset legend={legend} hint={hint}>
      <div class="field-row">
        <TextField
          name={`${name}.q`}
          label={t('voices.assisted.search')}
          values={values}
          problems={problems}
          autocomplete="off"
        />
        <Button look="secondary" formaction={searchAt} name="find" value={name}>
          {t('voices.assisted.find')}
        </Button>
      </div>
      {searched && found.length === 0 && <p>{t('voices.assisted.nobody-found')}</p>}
      <Radios
        name={`${name}.who`}
        label={t('voices.assisted.who')}
        options={options}
        values={values}
        problems={problems}
      />
      <NewPerson {...props} />
    </Fieldset>
  )
}

function NewPerson({ name, places, values, problems }: PersonPickProps) {
  const { t } = usePage()
  const shared = { values, problems }
  const address = `${name}.postalAddress`
  const isAddressOpen =
    valueIn(values, address) !== '' || problems.some(({ field }) => field === address)
  return (
    <>
      <p class="hint">{t('voices.assisted.new-person-hint')}</p>
      <div class="field-row">
        <TextField
          name={`${name}.name`}
          label={t('voices.assisted.name')}
          autocomplete="off"
          {...shared}
        />
        <TextField
          name={`${name}.phone`}
          label={t('voices.assisted.phone')}
          type="tel"
          autocomplete="off"
          {...shared}
        />
        <Select
          name={`${name}.placeId`}
          label={t('voices.assisted.place')}
          optional
          options={places.map((place) => ({ value: place.id, label: place.name }))}
          {...shared}
        />
        <Select
          name={`${name}.tellBy`}
          label={t('voices.assisted.tell-by')}
          options={tellingBy.map((value) => ({
            value,
            label: t(`voices.assisted.tell-by-${value}`),
          }))}
          {...shared}
        />
      </div>
      <Disclosure summary={t('voices.assisted.address')} open={isAddressOpen}>
        <TextArea
          name={address}
          label={t('voices.assisted.address')}
          hint={t('voices.assisted.address-hint')}
          rows={2}
          {...shared}
        />
      </Disclosure>
    </>
  )
}
