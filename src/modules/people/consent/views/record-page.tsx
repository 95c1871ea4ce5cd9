import {
  Button,
  ButtonLink,
  ButtonRow,
  EmptyState,
  Form,
  Heading,
  Lead,
  Panel,
  Radios,
  Section,
  Select,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { peoplePaths } from '../../paths.ts'
import type { ConsentTextRow } from '../queries.ts'

type Props = {
  person: { id: string; name: string }
  texts: ConsentTextRow[]
  values: FormValues
  problems: Problem[]
}

/** Noting what somebody agreed to by voice or on paper: the words to read out first, then the note. */
export function RecordConsentPage({ person, texts, values, problems }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, participantId: person.id }
  const shared = { values, problems }
  return (
    <>
      <Heading level={1}>{t('people.consent.record.title', { name: person.name })}</Heading>
      <Lead>{t('people.consent.record.lead')}</Lead>
      {texts.length === 0 ? (
        <EmptyState
          title={t('people.consent-text.none')}
          action={{
            label: t('people.consent-text.list'),
            address: peoplePaths.consentTexts({ lab: here.lab }),
          }}
        />
      ) : (
        <>
          <Section id="words" title={t('people.consent.record.read')}>
            <TextsToRead texts={texts} />
          </Section>
          <Form action={peoplePaths.personConsents(here)} problems={problems}>
            <Select
              name="consentTextId"
              label={t('people.consent.to-what')}
              options={texts.map((text) => ({
                value: text.id,
                label: t(`people.purpose.${text.purpose}`),
              }))}
              {...shared}
            />
            <Radios
              name="mode"
              label={t('people.consent.how')}
              options={(['spoken', 'paper'] as const).map((value) => ({
                value,
                label: t(`people.mode.${value}`),
              }))}
              {...shared}
            />
            <TextField
              name="witness"
              label={t('people.consent.witness')}
              hint={t('people.consent.witness.hint')}
              {...shared}
            />
            <ButtonRow>
              <Button>{t('people.consent.record')}</Button>
              <ButtonLink look="secondary" href={peoplePaths.person(here)}>
                {t('people.cancel')}
              </ButtonLink>
            </ButtonRow>
          </Form>
        </>
      )}
    </>
  )
}

function TextsToRead({ texts }: Pick<Props, 'texts'>) {
  const { t } = usePage()
  return (
    <>
      {texts.map((text) => (
        <Panel key={text.id}>
          <Heading level={3}>{t(`people.purpose.${text.purpose}`)}</Heading>
          <p class="keeps-lines" lang={text.language}>
            {text.body}
          </p>
        </Panel>
      ))}
    </>
  )
}
