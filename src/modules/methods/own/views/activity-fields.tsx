import { limits } from '../../../../platform/input.ts'
import { pickText } from '../../../../shared/language.ts'
import {
  Checkboxes,
  Disclosure,
  Fieldset,
  LocalTextField,
  NumberField,
  Radios,
  Select,
  usePage,
  valuesOf,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { helpLevels } from '../../template.ts'
import type { Draft } from '../draft.ts'
import { ownLimits } from '../input.ts'

type Props = { draft: Draft; own: string; values: FormValues; problems: readonly Problem[] }
type FieldProps = Pick<Props, 'values' | 'problems'>

/** What an activity is called and the help for those who do it. */
export function ActivityFields({ draft, own, ...field }: Props) {
  const { t } = usePage()
  return (
    <>
      <LocalTextField name="name" label={t('methods.field.name')} {...field} />
      <Long name="why" {...field} />
      <Long name="steps" lines {...field} />
      <Extent {...field} />
      <Long name="materials" lines {...field} />
      <Long name="writeDown" {...field} />
      <Long name="accessible" {...field} />
      <Long name="paper" {...field} />
      <Place draft={draft} own={own} {...field} />
    </>
  )
}

type LongName = 'why' | 'steps' | 'materials' | 'writeDown' | 'accessible' | 'paper'

function Long({ name, lines, ...field }: FieldProps & { name: LongName; lines?: boolean }) {
  const { t } = usePage()
  return (
    <LocalTextField
      name={name}
      label={t(`methods.field.${name}`)}
      hint={t(`methods.part.${name}-hint`)}
      long
      rows={lines ? 4 : 3}
      charsMax={lines ? ownLimits.lines : limits.summary}
      {...field}
    />
  )
}

/** How long, for how many, and who can lead it. */
function Extent(field: FieldProps) {
  const { t } = usePage()
  return (
    <>
      <NumberField
        name="minutes"
        label={t('methods.field.minutes')}
        hint={t('methods.part.minutes-hint')}
        {...field}
      />
      <Fieldset legend={t('methods.part.group')}>
        <NumberField name="groupMin" label={t('methods.field.groupMin')} {...field} />
        <NumberField name="groupMax" label={t('methods.field.groupMax')} {...field} />
      </Fieldset>
      <Radios
        name="level"
        label={t('methods.field.level')}
        options={helpLevels.map((value) => ({ value, label: t(`methods.help.level.${value}`) }))}
        {...field}
      />
    </>
  )
}

/** The phase it stands in, and what should come before it. */
function Place({ draft, own, ...field }: Props) {
  const { t, language } = usePage()
  const others = draft.phases
    .flatMap(({ activities }) => activities)
    .filter(({ key }) => key !== own)
  const open =
    valuesOf(field.values, 'prerequisites').length > 0 ||
    field.problems.some((problem) => problem.field === 'prerequisites')
  return (
    <>
      <Select
        name="inPhase"
        label={t('methods.field.inPhase')}
        options={draft.phases.map(({ key, name }) => ({
          value: key,
          label: pickText(name, language).text,
        }))}
        {...field}
      />
      {others.length > 0 && (
        <Disclosure summary={t('methods.part.prerequisites')} open={open}>
          <Checkboxes
            name="prerequisites"
            label={t('methods.field.prerequisites')}
            hint={t('methods.part.prerequisites-hint')}
            optional
            options={others.map(({ key, name }) => ({
              value: key,
              label: pickText(name, language).text,
            }))}
            {...field}
          />
        </Disclosure>
      )}
    </>
  )
}
