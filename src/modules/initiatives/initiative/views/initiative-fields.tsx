import {
  LocalTextField,
  Select,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { limits } from '../../../../platform/input.ts'

export type PlaceToPick = { id: string; name: string }
type Props = { values: FormValues; problems: readonly Problem[]; places: readonly PlaceToPick[] }

/** What an initiative is called, what it is about and where. */
export function InitiativeFields({ values, problems, places }: Props) {
  const { t } = usePage()
  return (
    <>
      <LocalTextField
        name="title"
        label={t('initiatives.field.title')}
        hint={t('initiatives.field.title-hint')}
        values={values}
        problems={problems}
      />
      <LocalTextField
        name="summary"
        label={t('initiatives.field.summary')}
        hint={t('initiatives.field.summary-hint')}
        long
        rows={4}
        charsMax={limits.summary}
        values={values}
        problems={problems}
      />
      {places.length > 0 && (
        <Select
          name="placeId"
          label={t('initiatives.field.place')}
          optional
          empty={t('initiatives.field.place-none')}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
          values={values}
          problems={problems}
        />
      )}
    </>
  )
}
