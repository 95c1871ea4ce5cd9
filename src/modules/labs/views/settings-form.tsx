import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  HiddenFields,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { paths } from '../paths.ts'
import type { Difference, SettingsPart } from '../profile-fields.ts'
import { ChangedMeanwhile } from './changed-meanwhile.tsx'
import { ContactFields } from './contact-fields.tsx'
import { IdentityFields } from './identity-fields.tsx'
import { StatementFields } from './statement-fields.tsx'

export type PartProps = { values: FormValues; problems: readonly Problem[] }

const fieldsOf = {
  identity: IdentityFields,
  contact: ContactFields,
  statements: StatementFields,
}

export type SettingsFormProps = PartProps & {
  part: SettingsPart
  version: number
  changed?: Difference[]
}

/** One page of the settings. */
export function SettingsForm({ part, values, version, problems, changed }: SettingsFormProps) {
  const { t, lab } = usePage()
  const Fields = fieldsOf[part]
  return (
    <>
      <Heading level={1}>{t(`labs.settings.${part}`)}</Heading>
      {changed && <ChangedMeanwhile differences={changed} />}
      <Form
        action={paths.settingsPart({ lab: lab!.slug, part })}
        problems={problems}
        keepDraft={`settings-${part}`}
      >
        <HiddenFields values={{ version: String(version) }} />
        <Fields values={values} problems={problems} />
        <ButtonRow>
          <Button>{t('labs.settings.save')}</Button>
          {part === 'identity' && (
            <Button look="secondary" name="preview" value="yes">
              {t('labs.brand.preview')}
            </Button>
          )}
          <ButtonLink look="tertiary" href={paths.settings({ lab: lab!.slug })}>
            {t('labs.settings.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
