import {
  Checkbox,
  Confirm,
  Radios,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { limits } from '../person/input.ts'
import { leavingReasons } from '../person/schema.ts'
import type { ShownPilot } from '../pilot/queries.ts'
import { PartTop } from './part-page.tsx'

type FieldProps = { values: FormValues; problems: readonly Problem[] }

/** Why somebody leaves, and what happens to what was measured and written about them. */
export function LeavingFields(form: FieldProps) {
  const { t } = usePage()
  return (
    <>
      <Radios
        name="reason"
        label={t('pilots.leaving.why')}
        options={leavingReasons.map((value) => ({ value, label: t(`pilots.leaving.${value}`) }))}
        {...form}
      />
      <TextArea
        name="words"
        label={t('pilots.leaving.words')}
        rows={3}
        charsMax={limits.reason}
        {...form}
        optional
      />
      <Radios
        name="data"
        label={t('pilots.leaving.data')}
        options={(['remove', 'anonymise'] as const).map((value) => ({
          value,
          label: t(`pilots.leaving.data-${value}`),
          hint: t(`pilots.leaving.data-${value}-hint`),
        }))}
        {...form}
      />
      <Checkbox name="wantsToHear" label={t('pilots.leaving.hear')} {...form} />
    </>
  )
}

type Props = FieldProps & {
  found: ShownPilot
  name: string | null
  action: string
  back: string
}

/** Somebody leaves a pilot, as a keeper writes it down. */
export function LeavingPage({ found, name, action, back, values, problems }: Props) {
  const { t } = usePage()
  return (
    <>
      <PartTop found={found} title={t('pilots.leaving.title')} />
      <Confirm
        action={action}
        problems={problems}
        label={t('pilots.leaving.button')}
        danger
        back={back}
      >
        <p>{name}</p>
        <LeavingFields values={values} problems={problems} />
      </Confirm>
    </>
  )
}
