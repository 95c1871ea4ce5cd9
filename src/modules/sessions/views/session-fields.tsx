import { pickText, type LocalText } from '../../../shared/language.ts'
import {
  Checkbox,
  DateField,
  LocalTextField,
  Radios,
  Select,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { limits } from '../input.ts'
import { languageName, spokenLanguages } from '../languages.ts'
import { sessionKinds, sessionModes } from '../schema.ts'

/** What the form offers to choose from. */
export type Choices = {
  people: readonly { id: string; name: string }[]
  places: readonly { id: string; name: string }[]
  activities: readonly { id: string; title: LocalText; phaseName: LocalText }[]
}
type Props = { values: FormValues; problems: readonly Problem[]; choices: Choices }

/** What a session is, when and where, who leads it and who may know of it. */
export function SessionFields(props: Props) {
  const { values, problems, choices } = props
  const { t, language } = usePage()
  const form = { values, problems }
  return (
    <>
      <Radios
        name="kind"
        label={t('sessions.field.kind')}
        options={sessionKinds.map((value) => ({ value, label: t(`sessions.kind.${value}`) }))}
        {...form}
      />
      <LocalTextField
        name="title"
        label={t('sessions.field.title')}
        hint={t('sessions.field.title-hint')}
        {...form}
      />
      <WhenAndWhere {...props} />
      <LocalTextField
        name="purpose"
        label={t('sessions.field.purpose')}
        hint={t('sessions.field.purpose-hint')}
        long
        rows={5}
        charsMax={limits.purpose}
        {...form}
        optional
      />
      <Select
        name="activityId"
        label={t('sessions.field.activity')}
        hint={t('sessions.field.activity-hint')}
        empty={t('sessions.field.activity-none')}
        options={choices.activities.map(({ id, title, phaseName }) => ({
          value: id,
          label: `${pickText(phaseName, language).text}: ${pickText(title, language).text}`,
        }))}
        {...form}
        optional
      />
      <Select
        name="ledBy"
        label={t('sessions.field.led-by')}
        hint={t('sessions.field.led-by-hint')}
        empty={t('sessions.field.led-by-none')}
        options={choices.people.map(({ id, name }) => ({ value: id, label: name }))}
        {...form}
        optional
      />
      <Select
        name="language"
        label={t('sessions.field.language')}
        options={spokenLanguages.map((value) => ({ value, label: languageName(value, language) }))}
        {...form}
      />
      <Checkbox
        name="public"
        label={t('sessions.field.public')}
        hint={t('sessions.field.public-hint')}
        {...form}
      />
    </>
  )
}

function WhenAndWhere({ values, problems, choices }: Props) {
  const { t } = usePage()
  const form = { values, problems }
  return (
    <>
      <DateField name="day" label={t('sessions.field.day')} {...form} />
      <div class="field-row">
        <TextField
          name="from"
          label={t('sessions.field.from')}
          hint={t('sessions.field.time-hint')}
          chars={6}
          {...form}
        />
        <TextField
          name="to"
          label={t('sessions.field.to')}
          hint={t('sessions.field.time-hint')}
          chars={6}
          {...form}
        />
      </div>
      <Radios
        name="mode"
        label={t('sessions.field.mode')}
        options={sessionModes.map((value) => ({ value, label: t(`sessions.mode.${value}`) }))}
        {...form}
      />
      <TextField
        name="placeWords"
        label={t('sessions.field.place-words')}
        hint={t('sessions.field.place-words-hint')}
        {...form}
        optional
      />
      {choices.places.length > 0 && (
        <Select
          name="placeId"
          label={t('sessions.field.place')}
          empty={t('sessions.field.place-none')}
          options={choices.places.map(({ id, name }) => ({ value: id, label: name }))}
          {...form}
          optional
        />
      )}
    </>
  )
}
