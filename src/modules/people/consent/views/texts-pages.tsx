import {
  Button,
  ButtonLink,
  ButtonRow,
  Disclosure,
  EmptyState,
  Form,
  Heading,
  Lead,
  LocalTextField,
  Section,
  Select,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { consentTextCharsMax } from '../../input.ts'
import { peoplePaths } from '../../paths.ts'
import { PeopleTabs } from '../../views/people-tabs.tsx'
import type { ConsentTextRow } from '../queries.ts'
import { consentPurposes } from '../schema.ts'

type ListProps = { texts: ConsentTextRow[]; mayPublish: boolean }

/** The words people agree to, by purpose: the version in force open, earlier ones folded. */
export function ConsentTextsPage({ texts, mayPublish }: ListProps) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const purposes = consentPurposes.filter((purpose) => texts.some((one) => one.purpose === purpose))
  const add = { label: t('people.consent-text.new'), address: peoplePaths.newConsentText(here) }
  return (
    <>
      <Heading level={1}>{t('people.consent-text.list')}</Heading>
      <Lead>{t('people.consent-text.lead')}</Lead>
      <PeopleTabs current="consent-texts" />
      {mayPublish && purposes.length > 0 && (
        <ButtonRow>
          <ButtonLink href={add.address}>{add.label}</ButtonLink>
        </ButtonRow>
      )}
      {purposes.length === 0 && (
        <EmptyState title={t('people.consent-text.none')} action={mayPublish ? add : undefined} />
      )}
      {purposes.map((purpose) => (
        <Section key={purpose} id={purpose} title={t(`people.purpose.${purpose}`)}>
          <Versions texts={texts.filter((text) => text.purpose === purpose)} />
        </Section>
      ))}
    </>
  )
}

function Versions({ texts }: { texts: ConsentTextRow[] }) {
  const { t, format } = usePage()
  const versions = [...new Set(texts.map(({ version }) => version))]
  return (
    <>
      {versions.map((version, place) => {
        const same = texts.filter((text) => text.version === version)
        const date = format.date(same[0]!.publishedAt)
        return (
          <Disclosure
            key={version}
            open={place === 0}
            summary={t('people.consent-text.version', { version, date })}
          >
            {same.map((text) => (
              <div key={text.id}>
                <Heading level={3}>{t(`ui.language.${text.language}`)}</Heading>
                <p class="keeps-lines" lang={text.language}>
                  {text.body}
                </p>
              </div>
            ))}
          </Disclosure>
        )
      })}
    </>
  )
}

/** Publishing the next version of a text. */
export function PublishPage({ values, problems }: { values: FormValues; problems: Problem[] }) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const shared = { values, problems }
  return (
    <>
      <Heading level={1}>{t('people.consent-text.new')}</Heading>
      <Lead>{t('people.consent-text.new.lead')}</Lead>
      <Form action={peoplePaths.consentTexts(here)} problems={problems}>
        <Select
          name="purpose"
          label={t('people.consent-text.purpose')}
          options={consentPurposes.map((value) => ({
            value,
            label: t(`people.purpose.${value}`),
          }))}
          {...shared}
        />
        <LocalTextField
          name="body"
          long
          rows={8}
          charsMax={consentTextCharsMax}
          label={t('people.consent-text.body')}
          hint={t('people.consent-text.body.hint')}
          {...shared}
        />
        <ButtonRow>
          <Button>{t('people.consent-text.publish')}</Button>
          <ButtonLink look="secondary" href={peoplePaths.consentTexts(here)}>
            {t('people.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
