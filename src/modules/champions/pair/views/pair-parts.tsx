import { Radios, usePage, type FormValues, type Problem } from '../../../../ui/index.ts'
import { pairKinds } from '../schema.ts'

/** Mentor or buddy, with what each means. */
export function KindField(form: { values: FormValues; problems: readonly Problem[] }) {
  const { t } = usePage()
  return (
    <Radios
      name="kind"
      label={t('champions.pair.kind')}
      options={pairKinds.map((value) => ({
        value,
        label: t(`champions.pair.kind.${value}`),
        hint: t(`champions.pair.kind-means.${value}`),
      }))}
      {...form}
    />
  )
}
