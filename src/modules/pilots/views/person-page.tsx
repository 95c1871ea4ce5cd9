import {
  ButtonLink,
  ButtonRow,
  DateTimeOf,
  Disclosure,
  ErrorSummary,
  HiddenFields,
  Markdown,
  Notice,
  Radios,
  Section,
  SummaryList,
  TextArea,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import type { PilotPlace } from '../answer.ts'
import { pilotPaths as paths } from '../paths.ts'
import { limits } from '../person/input.ts'
import {
  textFor,
  type ConsentText,
  type GivenConsent,
  type ListedPerson,
} from '../person/queries.ts'
import type { ShownPilot } from '../pilot/queries.ts'
import { isOpen } from '../policy.ts'
import { PartForm, PartTop } from './part-page.tsx'

type Props = {
  at: PilotPlace & { pilotPersonId: string }
  found: ShownPilot
  person: ListedPerson
  texts: readonly ConsentText[]
  given: readonly GivenConsent[]
  values: FormValues
  problems: readonly Problem[]
}

/** One person of a pilot: their consent, what they need, and leaving. */
export function PersonPage(props: Props) {
  const { at, found, person, given, problems } = props
  const { t, format } = usePage()
  const open = isOpen(found).ok && !person.leftOn
  return (
    <>
      <PartTop found={found} title={person.name ?? t('pilots.person.nameless')} />
      <ErrorSummary problems={problems} />
      <SummaryList
        items={[
          { term: t('pilots.people.part'), value: t(`pilots.part.${person.part}`) },
          { term: t('pilots.people.sector'), value: t(`pilots.sector.${person.sector}`) },
          { term: t('pilots.people.key'), value: person.personKey ?? '–' },
          ...(person.leftOn
            ? [
                { term: t('pilots.person.left'), value: format.date(person.leftOn) },
                {
                  term: t('pilots.leaving.why'),
                  value: [t(`pilots.leaving.${person.leftReason ?? 'not-said'}`), person.leftWords]
                    .filter(Boolean)
                    .join('. '),
                },
              ]
            : []),
        ]}
      />
      <Section id="consent" title={t('pilots.people.consent')}>
        <Consents given={given} />
        {open && !person.agreed && <AgreeForm {...props} />}
      </Section>
      {open && (
        <Section id="support" title={t('pilots.people.support')}>
          <SupportForm {...props} />
        </Section>
      )}
      {!person.leftOn && (
        <ButtonRow>
          <ButtonLink look="tertiary" danger href={paths.personLeaving(at)}>
            {t('pilots.leaving.title')}
          </ButtonLink>
        </ButtonRow>
      )}
    </>
  )
}

/** What somebody agreed to, with the very words. */
export function Consents({ given }: { given: readonly GivenConsent[] }) {
  const { t, format } = usePage()
  if (given.length === 0) return <p>{t('pilots.consent.none')}</p>
  return (
    <ul>
      {given.map((one) => (
        <li key={`${one.id} ${one.givenAt.toISOString()}`}>
          {t(`pilots.consent.by.${one.mode}`, {
            version: one.version,
            when: format.dateTime(one.givenAt),
            witness: one.witness,
          })}
          {one.withdrawnAt && (
            <>
              {' '}
              {t('pilots.consent.withdrawn')} <DateTimeOf value={one.withdrawnAt} />
            </>
          )}
          <Disclosure summary={t('pilots.consent.words')}>
            <div lang={one.language}>
              <Markdown text={one.body} under={3} />
            </div>
          </Disclosure>
        </li>
      ))}
    </ul>
  )
}

function AgreeForm({ at, texts, values, problems }: Props) {
  const { t, language } = usePage()
  const text = textFor(texts, language)
  if (!text) return <Notice tone="warning" title={t('pilots.people.no-text')} />
  const form = { values, problems }
  return (
    <>
      <div lang={text.language}>
        <Markdown text={text.body} under={3} />
      </div>
      <PartForm
        at={at}
        action={paths.personConsent(at)}
        button={t('pilots.consent.note')}
        back={paths.people(at)}
      >
        {texts.length === 1 ? (
          <HiddenFields values={{ textId: text.id }} />
        ) : (
          <Radios
            name="textId"
            label={t('pilots.consent.language')}
            options={texts.map((one) => ({
              value: one.id,
              label: t(`ui.language.${one.language}`),
            }))}
            {...form}
          />
        )}
        <Radios
          name="mode"
          label={t('pilots.consent.mode')}
          options={(['paper', 'spoken'] as const).map((value) => ({
            value,
            label: t(`pilots.consent.mode-${value}`),
          }))}
          {...form}
        />
        <TextField
          name="witness"
          label={t('pilots.consent.witness')}
          hint={t('pilots.consent.witness-hint')}
          {...form}
        />
      </PartForm>
    </>
  )
}

function SupportForm({ at, values, problems }: Props) {
  const { t } = usePage()
  return (
    <PartForm
      at={at}
      action={paths.personSupport(at)}
      button={t('pilots.support.save')}
      back={paths.people(at)}
    >
      <SupportFields values={values} problems={problems} />
    </PartForm>
  )
}

/** What somebody needs to take part, or that they need nothing. */
export function SupportFields(form: { values: FormValues; problems: readonly Problem[] }) {
  const { t } = usePage()
  return (
    <>
      <Radios
        name="support"
        label={t('pilots.support.label')}
        options={(['needed', 'none'] as const).map((value) => ({
          value,
          label: t(`pilots.support.${value}`),
        }))}
        {...form}
      />
      <TextArea
        name="words"
        label={t('pilots.support.words')}
        hint={t('pilots.support.words-hint')}
        rows={3}
        charsMax={limits.support}
        {...form}
        optional
      />
    </>
  )
}
