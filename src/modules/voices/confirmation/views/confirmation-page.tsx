import {
  Button,
  ButtonRow,
  DateField,
  Disclosure,
  Form,
  Heading,
  HiddenFields,
  Lead,
  Notice,
  Radios,
  Section,
  SummaryList,
  TextArea,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { OfferedText } from '../../assisted/consents.ts'
import { ConsentFields } from '../../assisted/views/said-fields.tsx'
import type { ContributionRow } from '../../contribution/schema.ts'
import { wordsMax } from '../../contribution/words.ts'
import { voicesPaths } from '../../paths.ts'
import { confirmationPaths as paths } from '../paths.ts'
import type { Speakers } from '../queries.ts'

type Props = {
  address: { lab: string; initiativeId: string; contributionId: string }
  found: ContributionRow
  speakers: Speakers
  /** The reader is the one whose words they are. */
  isTheirs: boolean
  waits: boolean
  /** Words to agree to, of the uses that have no yes yet. */
  texts: readonly OfferedText[]
  values: FormValues
  problems: readonly Problem[]
}

/** Words to read back: yes as they stand, yes when put right, or no. */
export function ConfirmationPage(props: Props) {
  const { address, isTheirs, waits, speakers } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('voices.confirmation.one')}</Heading>
      <Lead>{t(isTheirs ? 'voices.confirmation.lead-own' : 'voices.confirmation.lead-one')}</Lead>
      <Who speakers={speakers} />
      {waits ? (
        <>
          <Yes {...props} />
          <No {...props} />
        </>
      ) : (
        <Notice title={t('voices.confirmation.settled')} />
      )}
      <p>
        <a class="ds-link" href={voicesPaths.voice(address)}>
          {t('voices.assisted.see')}
        </a>
      </p>
    </>
  )
}

function Who({ speakers }: Pick<Props, 'speakers'>) {
  const { t } = usePage()
  const { name, phone, broughtByName, typedByName } = speakers
  const lines = [
    { term: t('voices.confirmation.whose'), value: [name, phone].filter(Boolean).join(' · ') },
    { term: t('voices.confirmation.brought'), value: broughtByName ?? '' },
    { term: t('voices.confirmation.typed'), value: typedByName ?? '' },
  ]
  return <SummaryList items={lines.filter(({ value }) => value)} />
}

function Yes(props: Props) {
  const { address, found, isTheirs, texts, values, problems } = props
  const { t } = usePage()
  return (
    <Form action={paths.confirmation(address)} problems={problems}>
      <HiddenFields values={{ version: String(found.version) }} />
      <TextArea
        name="body"
        label={t('voices.confirmation.words')}
        hint={t('voices.confirmation.words-hint')}
        rows={8}
        charsMax={wordsMax.body}
        lang={found.language === 'und' ? undefined : found.language}
        values={values}
        problems={problems}
      />
      <HowFields {...props} />
      {texts.length > 0 && (
        <ConsentFields
          texts={texts}
          own={isTheirs}
          hint={t(isTheirs ? 'voices.confirmation.uses-own' : 'voices.phone.consents-hint')}
          values={values}
          problems={problems}
        />
      )}
      <ButtonRow>
        <Button>{t('voices.confirmation.yes')}</Button>
      </ButtonRow>
    </Form>
  )
}

function HowFields({ isTheirs, values, problems }: Props) {
  const { t } = usePage()
  if (isTheirs) return <HiddenFields values={{ how: 'self' }} />
  const shared = { values, problems }
  return (
    <>
      <Radios
        name="how"
        label={t('voices.confirmation.how')}
        options={(['read-back', 'signed'] as const).map((value) => ({
          value,
          label: t(`voices.confirmation.how-${value}`),
        }))}
        {...shared}
      />
      <div class="field-row">
        <TextField
          name="byWhom"
          label={t('voices.confirmation.by-whom')}
          hint={t('voices.confirmation.by-whom-hint')}
          optional
          {...shared}
        />
        <DateField name="saidOn" label={t('voices.confirmation.on')} optional {...shared} />
      </div>
    </>
  )
}

function No({ address, isTheirs }: Props) {
  const { t } = usePage()
  return (
    <Section id="no" title={t('voices.confirmation.no-title')}>
      <Disclosure summary={t('voices.confirmation.no')}>
        <p>{t('voices.confirmation.no-text')}</p>
        <Form action={paths.refusal(address)}>
          <HiddenFields values={{ how: isTheirs ? 'self' : 'read-back' }} />
          {!isTheirs && (
            <TextField
              name="byWhom"
              id="f-no-byWhom"
              label={t('voices.confirmation.by-whom')}
              optional
            />
          )}
          <ButtonRow>
            <Button danger look="secondary">
              {t('voices.confirmation.decline')}
            </Button>
          </ButtonRow>
        </Form>
      </Disclosure>
    </Section>
  )
}
