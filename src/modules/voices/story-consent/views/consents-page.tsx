import { limits } from '../../../../platform/input.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkboxes,
  Form,
  Heading,
  HiddenFields,
  Lead,
  Notice,
  Panel,
  Radios,
  Section,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { peoplePaths } from '../../../people/index.ts'
import type { ContributionRow } from '../../contribution/schema.ts'
import { storyPurposes, visibilities } from '../../contribution/words.ts'
import { voicesPaths } from '../../paths.ts'
import { storyConsentPaths as paths } from '../paths.ts'
import { standing, type StoryConsent, type StoryText } from '../queries.ts'
import { ConsentRecord } from './consent-record.tsx'

export type ConsentsPageProps = {
  address: { lab: string; initiativeId: string; contributionId: string }
  story: ContributionRow
  teller: boolean
  tellerName: string | null
  consents: StoryConsent[]
  texts: StoryText[]
  done: 'saved' | 'withdrawn' | null
  values: FormValues
  problems?: readonly Problem[]
}

/** A teller's page about one story: its words, who may read it, and each use of it. */
export function ConsentsPage(props: ConsentsPageProps) {
  const { address, story, teller, tellerName, consents, done } = props
  const { t } = usePage()
  const lead = teller ? 'voices.story-consent.lead-teller' : 'voices.story-consent.lead-other'
  return (
    <>
      <Heading level={1}>{t('voices.story-consent.title')}</Heading>
      {done && <Notice tone="success" title={t(`voices.story-consent.done-${done}`)} announced />}
      <Lead>{t(lead, { name: tellerName ?? t('voices.story-consent.nobody') })}</Lead>
      <Section id="words" title={t('voices.story-consent.words')}>
        <Panel>
          {story.title && <Heading level={3}>{story.title}</Heading>}
          <p class="keeps-lines" lang={story.language}>
            {story.body}
          </p>
        </Panel>
        {teller && (
          <p>
            <a class="ds-link" href={voicesPaths.voice(address)}>
              {t('voices.story-consent.correct')}
            </a>
          </p>
        )}
      </Section>
      <Section id="given" title={t('voices.story-consent.given')}>
        <ConsentRecord address={address} consents={consents} mayWithdraw />
      </Section>
      <ConfirmForm {...props} />
    </>
  )
}

function ConfirmForm(props: ConsentsPageProps) {
  const { address, story, teller, consents, texts, values, problems = [] } = props
  const { t } = usePage()
  const given = standing(consents)
  const asked = texts.filter((text) => !given.has(text.purpose as never))
  const unwritten = storyPurposes.filter((purpose) => !texts.some((one) => one.purpose === purpose))
  const form = { values, problems }
  if (story.state === 'withdrawn') return null
  return (
    <Section id="confirm" title={t('voices.story-consent.confirm')}>
      {asked.map((text) => (
        <Panel key={text.id}>
          <Heading level={3}>{t(`people.purpose.${text.purpose}`)}</Heading>
          <p class="keeps-lines" lang={text.language}>
            {text.body}
          </p>
        </Panel>
      ))}
      {unwritten.length > 0 && <Unwritten purposes={unwritten} teller={teller} />}
      <Form action={paths.consents(address)} problems={problems}>
        <Radios
          name="visibility"
          label={t('voices.story-consent.audience')}
          hint={t('voices.story-consent.audience-hint')}
          options={visibilities.map((value) => ({
            value,
            label: t(`voices.visibility.${value}`),
          }))}
          {...form}
        />
        {asked.length > 0 && (
          <Checkboxes
            name="agreed"
            label={t('voices.story-consent.agreed')}
            hint={t('voices.story-consent.agreed-hint')}
            optional
            options={asked.map(({ id, purpose }) => ({
              value: id,
              label: t(`people.purpose.${purpose}`),
            }))}
            {...form}
          />
        )}
        {teller ? <HiddenFields values={{ mode: 'tap' }} /> : <HowGiven {...form} />}
        <ButtonRow>
          <Button>{t('voices.story-consent.button')}</Button>
          <ButtonLink look="secondary" href={voicesPaths.voice(address)}>
            {t('voices.story-consent.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Section>
  )
}

function HowGiven(form: { values: FormValues; problems: readonly Problem[] }) {
  const { t } = usePage()
  return (
    <>
      <Radios
        name="mode"
        label={t('voices.story-consent.how')}
        options={(['spoken', 'paper'] as const).map((value) => ({
          value,
          label: t(`people.mode.${value}`),
        }))}
        {...form}
      />
      <TextField
        name="witness"
        label={t('voices.story-consent.witness')}
        hint={t('voices.story-consent.witness-hint')}
        chars={limits.words}
        {...form}
      />
    </>
  )
}

function Unwritten({ purposes, teller }: { purposes: readonly string[]; teller: boolean }) {
  const { t, lab, format } = usePage()
  const list = format.list(purposes.map((purpose) => t(`people.purpose.${purpose}`)))
  return (
    <Notice title={t('voices.story-consent.unwritten')}>
      <p>{t('voices.story-consent.unwritten-text', { list })}</p>
      {!teller && (
        <p>
          <a class="ds-link" href={peoplePaths.consentTexts({ lab: lab!.slug })}>
            {t('voices.story-consent.to-texts')}
          </a>
        </p>
      )}
    </Notice>
  )
}
