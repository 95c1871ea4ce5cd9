import {
  LocalTextField,
  Select,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { limits } from '../practice/input.ts'
import { practiceParts } from '../words.ts'

type Props = {
  values: FormValues
  problems: readonly Problem[]
  adoptions: readonly { value: string; label: string }[]
}

/** The parts of a good practice. */
export function PracticeFields({ adoptions, ...form }: Props) {
  const { t } = usePage()
  return (
    <>
      <LocalTextField
        name="title"
        label={t('lessons.practice.field.title')}
        hint={t('lessons.practice.hint.title', { max: limits.title })}
        {...form}
      />
      {practiceParts.map((part) => (
        <LocalTextField
          key={part}
          name={part}
          label={t(`lessons.practice.field.${part}`)}
          hint={t(`lessons.practice.hint.${part}`)}
          long
          rows={part === 'summary' ? 3 : 5}
          charsMax={part === 'summary' ? limits.summary : limits.part}
          {...form}
        />
      ))}
      <TextField
        name="contact"
        label={t('lessons.practice.field.contact')}
        hint={t('lessons.practice.hint.contact')}
        {...form}
      />
      {adoptions.length > 0 && (
        <Select
          name="adoptionId"
          label={t('lessons.practice.field.adoptionId')}
          empty={t('lessons.field.none')}
          options={adoptions}
          {...form}
          optional
        />
      )}
    </>
  )
}
