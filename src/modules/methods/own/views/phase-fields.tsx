import { limits } from '../../../../platform/input.ts'
import { pickText } from '../../../../shared/language.ts'
import {
  Checkboxes,
  LocalTextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { roleName, vocabulary } from '../../library.ts'
import { canonicalStages } from '../../template.ts'
import type { Draft } from '../draft.ts'
import { ownLimits } from '../input.ts'

type Props = { draft: Draft; own: string; values: FormValues; problems: readonly Problem[] }

/** What a phase is for, who takes part, and what its gate says. */
export function PhaseFields({ draft, own, ...field }: Props) {
  const { t, language } = usePage()
  const text = (name: string, hint: string) => (
    <LocalTextField
      name={name}
      label={t(`methods.field.${name}`)}
      hint={hint}
      long
      rows={3}
      charsMax={limits.summary}
      {...field}
    />
  )
  const others = draft.phases.filter(({ key }) => key !== own)
  return (
    <>
      <LocalTextField name="name" label={t('methods.field.name')} {...field} />
      {text('objective', t('methods.part.objective-hint'))}
      {text('sentence', t('methods.part.sentence-hint'))}
      <Checkboxes
        name="stages"
        label={t('methods.field.stages')}
        hint={t('methods.part.stages-hint')}
        options={canonicalStages.map((value) => ({ value, label: t(`methods.stage.${value}`) }))}
        {...field}
      />
      <Checkboxes
        name="roles"
        label={t('methods.field.roles')}
        options={[...vocabulary().words.keys()].map((value) => ({
          value,
          label: pickText(roleName(value), language).text,
        }))}
        {...field}
      />
      <LocalTextField
        name="tools"
        label={t('methods.field.tools')}
        hint={t('methods.part.line-each')}
        optional
        long
        rows={3}
        charsMax={ownLimits.lines}
        {...field}
      />
      {others.length > 0 && (
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
      )}
    </>
  )
}
