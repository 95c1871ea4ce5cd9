import {
  FormColumns,
  LocalTextField,
  Radios,
  Select,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { limits } from '../lesson/input.ts'
import { confidences, densities, levels, modes, services } from '../words.ts'

/** What the form offers to choose from. */
export type Choices = { places: readonly { id: string; name: string }[] }
type Props = { values: FormValues; problems: readonly Problem[]; choices: Choices }

/** What was learned, where it holds, and how sure it is. */
export function LessonFields({ values, problems, choices }: Props) {
  const { t } = usePage()
  const form = { values, problems }
  const pick = (name: string, options: { value: string; label: string }[]) => (
    <Select name={name} label={t(`lessons.field.${name}`)} options={options} {...form} />
  )
  return (
    <>
      <LocalTextField
        name="claim"
        label={t('lessons.field.claim')}
        hint={t('lessons.hint.claim')}
        long
        rows={2}
        charsMax={limits.claim}
        {...form}
      />
      <LocalTextField
        name="explanation"
        label={t('lessons.field.explanation')}
        hint={t('lessons.hint.explanation')}
        long
        rows={5}
        charsMax={limits.explanation}
        {...form}
        optional
      />
      <FormColumns
        first={
          <>
            <Select
              name="placeId"
              label={t('lessons.field.placeId')}
              empty={t('lessons.field.none')}
              options={choices.places.map(({ id, name }) => ({ value: id, label: name }))}
              {...form}
              optional
            />
            <TextField name="placeWords" label={t('lessons.field.placeWords')} {...form} optional />
            {pick(
              'density',
              densities.map((value) => ({ value, label: t(`lessons.density.${value}`) })),
            )}
          </>
        }
        second={
          <>
            {pick(
              'service',
              services.map((value) => ({ value, label: t(`lessons.service.${value}`) })),
            )}
            {pick(
              'mode',
              modes.map((value) => ({ value, label: t(`lessons.mode.${value}`) })),
            )}
            {pick(
              'level',
              levels.map((value) => ({ value, label: t(`lessons.level.${value}`) })),
            )}
          </>
        }
      />
      <Radios
        name="confidence"
        label={t('lessons.field.confidence')}
        options={confidences.map((value) => ({
          value,
          label: t(`lessons.confidence.${value}`),
          hint: t(`lessons.confidence.hint.${value}`),
        }))}
        {...form}
      />
      <LocalTextField
        name="confidenceBecause"
        label={t('lessons.field.confidenceBecause')}
        hint={t('lessons.hint.confidenceBecause')}
        long
        rows={2}
        charsMax={limits.reason}
        {...form}
      />
    </>
  )
}
