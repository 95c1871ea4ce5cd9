import { DateField, Fieldset, LocalTextField, Radios, usePage } from '../../../ui/index.ts'
import { limits } from '../input.ts'
import { accessibilityStates } from '../schema.ts'
import type { PartProps } from './settings-form.tsx'

const long = { long: true, optional: true, charsMax: limits.text } as const

/** What the law asks a public body to say: accessibility, privacy, and where to complain. */
export function StatementFields(props: PartProps) {
  const { t } = usePage()
  return (
    <>
      <Fieldset legend={t('labs.accessibility.title')}>
        <Radios
          {...props}
          name="accessibility.state"
          label={t('labs.field.accessibility.state')}
          options={accessibilityStates.map((value) => ({
            value,
            label: t(`labs.accessibility.state.${value}`),
          }))}
        />
        <DateField
          {...props}
          name="accessibility.assessedOn"
          label={t('labs.field.accessibility.assessedOn')}
          optional
        />
        <LocalTextField
          {...props}
          {...long}
          name="accessibility.limits"
          label={t('labs.field.accessibility.limits')}
          hint={t('labs.hint.limits')}
        />
        <LocalTextField
          {...props}
          {...long}
          name="accessibility.authority"
          label={t('labs.field.accessibility.authority')}
          hint={t('labs.hint.authority')}
        />
      </Fieldset>
      <LocalTextField
        {...props}
        {...long}
        name="privacy"
        label={t('labs.field.privacy')}
        hint={t('labs.hint.privacy')}
      />
      <LocalTextField
        {...props}
        {...long}
        name="complaints"
        label={t('labs.field.complaints')}
        hint={t('labs.hint.complaints')}
      />
    </>
  )
}
