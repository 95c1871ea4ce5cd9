import {
  HiddenFields,
  Select,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../../ui/index.ts'
import type { Language } from '../../../../../shared/language.ts'

type Props = {
  languages: readonly Language[]
  values: FormValues
  problems: readonly Problem[]
}

/** In which of the map's languages something is written; not asked where there is one. */
export function LanguageField({ languages, ...given }: Props) {
  const { t } = usePage()
  if (languages.length === 1) return <HiddenFields values={{ language: languages[0]! }} />
  return (
    <Select
      name="language"
      label={t('engagement.statement.language')}
      options={languages.map((value) => ({ value, label: t(`ui.language.${value}`) }))}
      {...given}
    />
  )
}
