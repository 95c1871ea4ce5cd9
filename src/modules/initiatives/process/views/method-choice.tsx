import { pickText } from '../../../../shared/language.ts'
import { Radios, usePage, type FormValues, type Problem } from '../../../../ui/index.ts'
import type { Template } from '../../../methods/index.ts'

type Props = { methods: readonly Template[]; values: FormValues; problems: readonly Problem[] }

/** The methods to start from, each with what it is for. */
export function MethodChoice({ methods, values, problems }: Props) {
  const { t, language } = usePage()
  return (
    <Radios
      name="templateId"
      label={t('initiatives.field.method')}
      hint={t('initiatives.field.method-hint')}
      options={methods.map((method) => ({
        value: method.id,
        label: pickText(method.name, language).text,
        hint: [
          method.kind !== 'process' && `${t(`methods.kind.${method.kind}`)}.`,
          pickText(method.purpose, language).text,
          t('initiatives.field.method-phases', { count: method.phases.length }),
        ]
          .filter(Boolean)
          .join(' '),
      }))}
      values={values}
      problems={problems}
    />
  )
}
