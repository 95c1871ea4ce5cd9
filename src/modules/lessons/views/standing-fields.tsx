import {
  Checkbox,
  Radios,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { wordsMax } from '../standing/commands.ts'
import { stances } from '../words.ts'

type Props = { values: FormValues; problems: readonly Problem[] }

/** How somebody sees a lesson, and in which words. */
export function StandingFields(form: Props) {
  const { t } = usePage()
  return (
    <>
      <Radios
        name="stance"
        label={t('lessons.field.stance')}
        options={stances.map((value) => ({ value, label: t(`lessons.stance.${value}`) }))}
        {...form}
      />
      <TextArea
        name="words"
        label={t('lessons.field.words')}
        hint={t('lessons.hint.words')}
        charsMax={wordsMax}
        rows={4}
        {...form}
      />
      <Checkbox
        name="named"
        label={t('lessons.field.named')}
        hint={t('lessons.hint.named')}
        {...form}
      />
    </>
  )
}
