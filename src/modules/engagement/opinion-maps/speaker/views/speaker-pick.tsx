import {
  Button,
  Fieldset,
  Radios,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../../ui/index.ts'
import type { FoundPerson } from '../../../../voices/index.ts'

type Props = {
  legend: string
  hint: string
  found: readonly FoundPerson[]
  /** Where the button sends the form to search without losing what was typed. */
  searchAt: string
  values: FormValues
  problems: readonly Problem[]
}

/** Whose answers they are: nobody by name, or a person who is searched for. Searching keeps all that was typed. */
export function SpeakerPick({ legend, hint, found, searchAt, values, problems }: Props) {
  const { t } = usePage()
  const options = [
    { value: '', label: t('engagement.speaker.nameless') },
    ...found.map(({ id, name, place, organisation }) => ({
      value: id,
      label: name,
      hint: [place, organisation].filter(Boolean).join(' · '),
    })),
  ]
  return (
    <Fieldset legend={legend} hint={hint}>
      <Radios
        name="speaker"
        label={t('engagement.speaker.who')}
        options={options}
        values={values}
        problems={problems}
      />
      <div class="field-row">
        <TextField
          name="q"
          label={t('engagement.speaker.search')}
          autocomplete="off"
          optional
          values={values}
          problems={problems}
        />
        <Button look="secondary" formaction={searchAt} name="find" value="yes">
          {t('engagement.speaker.find')}
        </Button>
      </div>
      {values.q && found.length === 0 && <p>{t('engagement.speaker.nobody-found')}</p>}
    </Fieldset>
  )
}
