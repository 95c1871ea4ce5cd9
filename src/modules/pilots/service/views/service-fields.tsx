import {
  Checkbox,
  LocalTextField,
  Select,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { limits } from '../input.ts'

type Named = { id: string; name: string }
/** What the form offers to choose from. */
export type Choices = { people: readonly Named[]; places: readonly Named[] }
type Props = { values: FormValues; problems: readonly Problem[]; choices: Choices }

/** What residents read about a service, and who answers for it. */
export function ServiceFields({ values, problems, choices }: Props) {
  const { t } = usePage()
  const form = { values, problems }
  const text = (name: string, word: string, optional = true) => (
    <LocalTextField
      name={name}
      label={t(`pilots.service.field.${word}`)}
      hint={t(`pilots.service.hint.${word}`)}
      long
      rows={2}
      charsMax={limits.way}
      optional={optional}
      {...form}
    />
  )
  return (
    <>
      <LocalTextField name="title" label={t('pilots.service.field.title')} {...form} />
      <LocalTextField
        name="what"
        label={t('pilots.service.field.what')}
        hint={t('pilots.service.hint.what')}
        long
        rows={5}
        charsMax={limits.what}
        {...form}
      />
      {text('forWhom', 'for-whom', false)}
      {text('whenWords', 'when')}
      {text('byPhone', 'by-phone')}
      {text('onPaper', 'on-paper')}
      {text('onWeb', 'on-web')}
      {text('price', 'price')}
      {text('responsible', 'responsible', false)}
      <Select
        name="ownerId"
        label={t('pilots.service.field.owner')}
        hint={t('pilots.service.hint.owner')}
        empty={t('pilots.field.none')}
        options={choices.people.map(({ id, name }) => ({ value: id, label: name }))}
        {...form}
        optional
      />
      <Select
        name="placeId"
        label={t('pilots.service.field.place')}
        empty={t('pilots.field.none')}
        options={choices.places.map(({ id, name }) => ({ value: id, label: name }))}
        {...form}
        optional
      />
      <TextField
        name="placeWords"
        label={t('pilots.service.field.place-words')}
        hint={t('pilots.service.hint.place-words')}
        {...form}
        optional
      />
      <Checkbox
        name="public"
        label={t('pilots.service.field.public')}
        hint={t('pilots.service.hint.public')}
        {...form}
      />
    </>
  )
}
