import {
  DateField,
  FileField,
  LocalTextField,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { limits } from '../input.ts'

type Props = { values: FormValues; problems: readonly Problem[] }

/** What a version is, what it is to teach us, when it was made, and a picture or file of it. */
export function VersionFields({ values, problems }: Props) {
  const { t } = usePage()
  const form = { values, problems }
  return (
    <>
      <LocalTextField
        name="what"
        label={t('pilots.prototype.field.what')}
        hint={t('pilots.prototype.hint.what')}
        long
        rows={4}
        charsMax={limits.what}
        {...form}
      />
      <LocalTextField
        name="learn"
        label={t('pilots.prototype.field.learn')}
        hint={t('pilots.prototype.hint.learn')}
        long
        rows={2}
        charsMax={limits.reason}
        {...form}
      />
      <DateField name="madeOn" label={t('pilots.prototype.field.madeOn')} {...form} />
      <FileField
        name="file"
        label={t('pilots.prototype.field.file')}
        hint={t('pilots.prototype.hint.file')}
        problems={problems}
        optional
      />
      <TextField
        name="shows"
        label={t('pilots.prototype.field.shows')}
        hint={t('pilots.prototype.hint.shows')}
        {...form}
        optional
      />
    </>
  )
}
