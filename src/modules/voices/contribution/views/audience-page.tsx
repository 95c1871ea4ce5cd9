import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkbox,
  Form,
  Heading,
  Lead,
  Notice,
  Radios,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { voicesPaths } from '../../paths.ts'
import { contributionPaths } from '../paths.ts'
import { visibilities } from '../words.ts'

type Props = {
  address: { lab: string; initiativeId: string; contributionId: string }
  isOwn: boolean
  /** Everybody reads it only with the teller's consent to publish. */
  personal: boolean
  values: FormValues
  problems?: readonly Problem[]
}

/** Who may read it: anyone handling it narrows it, only its owner widens it. */
export function AudiencePage({ address, isOwn, personal, values, problems = [] }: Props) {
  const { t } = usePage()
  const given = { values, problems }
  return (
    <>
      <Heading level={1}>{t('voices.audience.title')}</Heading>
      <Lead>{t(isOwn ? 'voices.audience.lead-own' : 'voices.audience.lead')}</Lead>
      {personal && <Notice>{t('voices.audience.personal')}</Notice>}
      <Form action={contributionPaths.audience(address)} problems={problems}>
        <Radios
          name="visibility"
          label={t('voices.saying.readers-label')}
          options={visibilities.map((value) => ({
            value,
            label: t(`voices.visibility.${value}`),
            hint: t(`voices.visibility.${value}-hint`),
          }))}
          {...given}
        />
        <Checkbox
          name="sensitive"
          label={t('voices.audience.sensitive')}
          hint={t('voices.audience.sensitive-hint')}
          {...given}
        />
        {!isOwn && (
          <Radios
            name="agreedHow"
            label={t('voices.audience.agreed')}
            hint={t('voices.audience.agreed-hint')}
            options={[
              { value: '', label: t('voices.audience.agreed-none') },
              { value: 'spoken', label: t('voices.audience.agreed-spoken') },
              { value: 'paper', label: t('voices.audience.agreed-paper') },
            ]}
            problems={problems}
            values={{ agreedHow: '', ...values }}
          />
        )}
        <ButtonRow>
          <Button>{t('voices.audience.save')}</Button>
          <ButtonLink look="secondary" href={voicesPaths.voice(address)}>
            {t('voices.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
