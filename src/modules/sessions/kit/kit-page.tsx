import type { BesideLink } from '../../../platform/manifest.ts'
import type { Language } from '../../../shared/language.ts'
import { pickText } from '../../../shared/language.ts'
import {
  BesideList,
  DataTable,
  Heading,
  LinkList,
  LocalTextOf,
  Markdown,
  PrintButton,
  Section,
  SummaryList,
  usePage,
} from '../../../ui/index.ts'
import type { PersonAtSession } from '../attendance/queries.ts'
import { languageName } from '../languages.ts'
import { paths } from '../paths.ts'
import type { SessionKind } from '../schema.ts'
import type { ShownSession } from '../session/queries.ts'
import type { ListedSupport } from '../support/queries.ts'
import { When, whereOf } from '../views/when.tsx'

type Props = {
  at: { lab: string; initiativeId: string; sessionId: string }
  found: ShownSession
  people: readonly PersonAtSession[]
  /** What is arranged for people, as far as the reader may know. */
  lines: readonly ListedSupport[]
  /** What people say yes to when they take part. */
  consent: { body: string; language: Language } | null
  phone: string
  besides: readonly BesideLink[]
}
const box = '☐'
const line = '____________________________'
const newcomerLines = 6

/** What to put into the bag, by the kind of session: keys of messages. */
const things: Record<SessionKind, readonly string[]> = {
  meeting: ['list', 'pens', 'sheets', 'large-print', 'coffee', 'cards'],
  workshop: ['list', 'pens', 'sheets', 'large-print', 'coffee', 'cards', 'clock'],
  'home-visit': ['pens', 'sheets', 'large-print', 'badge', 'phone'],
  'phone-round': ['list', 'pens', 'sheets'],
  interview: ['pens', 'sheets', 'large-print', 'badge'],
}

/** The pack of one session: what it is for, the way there, what to bring, who comes, what they need, what to say. */
export function KitPage(props: Props) {
  const { at, found, besides } = props
  const { t, language } = usePage()
  const { text: purpose } = pickText(found.purpose, language)
  return (
    <>
      <Heading level={1} kicker={t('sessions.kit.title')}>
        <LocalTextOf text={found.title} />
      </Heading>
      <p>
        <PrintButton />
      </p>
      <WayThere {...props} />
      <Section id="purpose" title={t('sessions.field.purpose')}>
        {purpose ? <Markdown text={purpose} under={2} /> : <p>{t('sessions.kit.no-purpose')}</p>}
      </Section>
      <Section id="bring" title={t('sessions.kit.bring')}>
        <ul>
          {things[found.kind].map((thing) => (
            <li key={thing}>
              {box} {t(`sessions.kit.thing.${thing}`)}
            </li>
          ))}
        </ul>
      </Section>
      <Door {...props} />
      <Supports {...props} />
      <Consent {...props} />
      <Section id="papers" title={t('sessions.kit.papers')}>
        <p>{t('sessions.kit.papers-text')}</p>
        <LinkList items={[{ label: t('sessions.sheet.title'), address: paths.sheet(at) }]} />
        <BesideList links={besides} />
      </Section>
    </>
  )
}

function WayThere({ found, phone }: Props) {
  const { t, language } = usePage()
  return (
    <SummaryList
      items={[
        { term: t('sessions.field.when'), value: <When of={found} /> },
        { term: t('sessions.kit.way'), value: whereOf(found) || line },
        { term: t('sessions.field.mode'), value: t(`sessions.mode.${found.mode}`) },
        {
          term: t('sessions.field.language'),
          value: languageName(found.language, language),
        },
        { term: t('sessions.field.led-by'), value: found.leader ?? line },
        ...(phone ? [{ term: t('sessions.kit.ring'), value: phone }] : []),
      ]}
    />
  )
}

function Door({ people }: Props) {
  const { t } = usePage()
  const blank = Array.from({ length: newcomerLines }, () => null)
  return (
    <Section id="door" title={t('sessions.kit.door')}>
      <p>{t('sessions.sheet.voluntary')}</p>
      <DataTable
        caption={t('sessions.kit.door')}
        captionHidden
        rows={[...people, ...blank]}
        columns={[
          { label: t('sessions.people.name'), cell: (person) => person?.name ?? line },
          { label: t('sessions.sheet.here'), cell: () => box },
          { label: t('sessions.support.phone'), cell: (person) => person?.phone ?? line },
          { label: t('sessions.people.support'), cell: (person) => person?.supportNeeds || line },
        ]}
      />
    </Section>
  )
}

function Supports({ lines }: Props) {
  const { t } = usePage()
  const wanted = lines.filter(({ state }) => state !== 'not-needed')
  return (
    <Section id="supports" title={t('sessions.support.title')}>
      {wanted.length === 0 ? (
        <p>{t('sessions.kit.no-supports')}</p>
      ) : (
        <DataTable
          caption={t('sessions.support.title')}
          captionHidden
          rows={wanted}
          columns={[
            {
              label: t('sessions.support.who'),
              cell: ({ name }) => name ?? t('sessions.support.forgotten'),
            },
            {
              label: t('sessions.support.what'),
              cell: ({ kind, what }) => `${t(`sessions.need.${kind}`)}: ${what}`,
            },
            { label: t('sessions.support.how'), cell: ({ how }) => how || line },
            {
              label: t('sessions.support.arranged-by'),
              cell: ({ arranger }) => arranger ?? line,
            },
            { label: t('sessions.support.done'), cell: () => box },
          ]}
        />
      )}
    </Section>
  )
}

function Consent({ consent }: Props) {
  const { t } = usePage()
  return (
    <Section id="consent" title={t('sessions.kit.consent')}>
      <p>{t('sessions.kit.consent-text')}</p>
      {consent && (
        <blockquote class="keeps-lines" lang={consent.language}>
          {consent.body}
        </blockquote>
      )}
    </Section>
  )
}
