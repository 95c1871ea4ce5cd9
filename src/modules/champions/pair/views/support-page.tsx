import {
  Button,
  ButtonLink,
  ButtonRow,
  Disclosure,
  ErrorSummary,
  Form,
  Heading,
  HiddenFields,
  InlineForm,
  Lead,
  LinkList,
  Markdown,
  Notice,
  Section,
  Select,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { HeldChampion, ListedHandOver } from '../../leaving/queries.ts'
import { supportPaths as paths } from '../../support-paths.ts'
import type { ListedThanks } from '../../thanks/queries.ts'
import type { Week } from '../../workload/queries.ts'
import { History } from '../../workload/views/load.tsx'
import { holdsNow, type Helper, type ListedPair } from '../queries.ts'
import { KindField } from './pair-parts.tsx'

export type SupportPageProps = {
  person: { id: string; name: string }
  held: HeldChampion | undefined
  view: 'own' | 'leads' | 'paired' | 'other'
  self: string | null
  pairs: ListedPair[]
  communities: { id: string; name: string }[]
  helpers: Helper[]
  thanks: ListedThanks[]
  handOvers: ListedHandOver[]
  /** How full their weeks are: for themselves, their mentor and who leads champions. */
  load: { cap: number; weeks: readonly Week[] } | null
  /** They have just left. */
  left: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** What holds one champion up: whom to ring, what they were given, and their papers. */
export function SupportPage(props: SupportPageProps) {
  const { person, held, view, left, communities, problems } = props
  const { t, lab, format } = usePage()
  const here = { lab: lab!.slug, participantId: person.id }
  const own = view === 'own'
  return (
    <>
      {problems.length > 0 && !own && <ErrorSummary problems={problems} />}
      <Heading level={1} kicker={t('champions.support.kicker')}>
        {person.name}
      </Heading>
      {left && <Notice tone="success" announced title={t('champions.support.left')} />}
      {held ? (
        <Lead>
          {t('champions.support.since', { date: format.date(held.since) })}
          {communities.length > 0 &&
            ` ${t('champions.support.places', { places: communities.map(({ name }) => name).join(', ') })}`}
        </Lead>
      ) : (
        <Lead>{t('champions.support.no-champion')}</Lead>
      )}
      {view !== 'other' && <Pairs {...props} />}
      {props.load && <History {...props.load} />}
      {!own && (
        <p>
          <ButtonLink look="secondary" href={paths.newThanks(here)}>
            {t('champions.thanks.say')}
          </ButtonLink>
        </p>
      )}
      {own && <Thanks {...props} />}
      {own && props.handOvers.length > 0 && <HandOvers {...props} />}
      {(own || view === 'leads') && <Papers held={held !== undefined} here={here} own={own} />}
    </>
  )
}

function Pairs(props: SupportPageProps) {
  const { t } = usePage()
  const { person, pairs, view, self } = props
  const standing = pairs.filter(holdsNow)
  const asked = pairs.filter((pair) => !holdsNow(pair))
  return (
    <Section
      id="ring"
      title={t(view === 'own' ? 'champions.support.ring' : 'champions.support.pairs')}
    >
      {standing.length === 0 && <p>{t('champions.support.nobody')}</p>}
      {standing.map((pair) => (
        <PairLine
          key={pair.id}
          pair={pair}
          personId={person.id}
          ends={view !== 'paired' || isIn(pair, self)}
        />
      ))}
      {asked.map((pair) => (
        <PairLine
          key={pair.id}
          pair={pair}
          personId={person.id}
          ends={view !== 'paired' || isIn(pair, self)}
        />
      ))}
      {view === 'own' && props.held && <AskForm {...props} />}
    </Section>
  )
}

const isIn = ({ firstId, secondId }: ListedPair, id: string | null) =>
  id === firstId || id === secondId

function PairLine({ pair, personId, ends }: { pair: ListedPair; personId: string; ends: boolean }) {
  const { t, lab } = usePage()
  const isFirst = pair.firstId === personId
  const other = isFirst
    ? { id: pair.secondId, name: pair.secondName, phone: pair.secondPhone, email: pair.secondEmail }
    : { id: pair.firstId, name: pair.firstName, phone: pair.firstPhone, email: pair.firstEmail }
  const part = pair.kind === 'buddy' ? 'buddy' : isFirst ? 'mentored' : 'mentor'
  const mineOpen = isFirst ? !pair.firstAgreedAt : !pair.secondAgreedAt
  const here = { lab: lab!.slug, championPairId: pair.id }
  return (
    <div class="panel">
      <p>
        <strong>{other.name}</strong>, {t(`champions.pair.part.${part}`)}
        {holdsNow(pair) && other.phone && (
          <>
            {': '}
            <a class="ds-link" href={`tel:${other.phone.replace(/[^+\d]/g, '')}`}>
              {other.phone}
            </a>
          </>
        )}
        {holdsNow(pair) && !other.phone && other.email && (
          <>
            {': '}
            <a class="ds-link" href={`mailto:${other.email}`}>
              {other.email}
            </a>
          </>
        )}
      </p>
      {holdsNow(pair) && part === 'mentored' && (
        <p>
          <a
            class="ds-link"
            href={`${paths.person({ lab: lab!.slug, participantId: other.id })}#weeks`}
          >
            {t('champions.pair.load', other)}
          </a>
        </p>
      )}
      {!holdsNow(pair) && (
        <p>{mineOpen ? t('champions.pair.asks-you', other) : t('champions.pair.waits', other)}</p>
      )}
      {ends && (
        <ButtonRow>
          {mineOpen && !pair.endedAt && (
            <InlineForm action={paths.pairAgreement(here)} look="primary" about={other.name}>
              {t('champions.pair.agree')}
            </InlineForm>
          )}
          <InlineForm action={paths.pairEnd(here)} look="tertiary" about={other.name}>
            {holdsNow(pair) ? t('champions.pair.end') : t('champions.pair.refuse')}
          </InlineForm>
        </ButtonRow>
      )}
    </div>
  )
}

function AskForm({ person, helpers, values, problems }: SupportPageProps) {
  const { t, lab } = usePage()
  const form = { values, problems }
  const fields = (
    <Form action={paths.pairs({ lab: lab!.slug })} problems={problems}>
      <HiddenFields values={{ secondId: person.id }} />
      <KindField {...form} />
      <Select
        name="firstId"
        label={t('champions.pair.whom')}
        options={helpers
          .filter(({ id }) => id !== person.id)
          .map(({ id, name }) => ({ value: id, label: name }))}
        {...form}
      />
      <ButtonRow>
        <Button look="secondary">{t('champions.pair.ask')}</Button>
      </ButtonRow>
    </Form>
  )
  if (problems.length > 0) return fields
  return <Disclosure summary={t('champions.pair.ask-one')}>{fields}</Disclosure>
}

function Thanks({ thanks }: SupportPageProps) {
  const { t, lab, format } = usePage()
  if (thanks.length === 0) return null
  return (
    <Section id="thanks" title={t('champions.thanks.mine')}>
      {thanks.map(({ id, words, fromName, givenAt }) => (
        <div class="panel" key={id}>
          <Markdown text={words} under={2} />
          <p class="note">
            {fromName ?? t('champions.thanks.somebody')}, {format.date(givenAt)}
            {' · '}
            <a class="ds-link" href={paths.thanksOne({ lab: lab!.slug, championThanksId: id })}>
              {t('champions.thanks.open')}
            </a>
          </p>
        </div>
      ))}
    </Section>
  )
}

function HandOvers({ handOvers }: SupportPageProps) {
  const { t, lab, format } = usePage()
  return (
    <Section id="hand-overs" title={t('champions.hand-over.mine')}>
      <LinkList
        items={handOvers.map(({ id, fromName, madeAt }) => ({
          label: t('champions.hand-over.title', { name: fromName }),
          address: paths.handOver({ lab: lab!.slug, championHandOverId: id }),
          note: format.date(madeAt),
        }))}
      />
    </Section>
  )
}

type PapersProps = { held: boolean; own: boolean; here: { lab: string; participantId: string } }

function Papers({ held, own, here }: PapersProps) {
  const { t } = usePage()
  const items = [
    { label: t('champions.board.title'), address: paths.questions(here) },
    { label: t('champions.certificate.title'), address: paths.certificate(here) },
    ...(held
      ? [
          {
            label: t(own ? 'champions.leaving.own' : 'champions.leaving.end'),
            address: paths.departure(here),
          },
        ]
      : []),
  ]
  return (
    <Section id="more" title={t('champions.support.more')}>
      <LinkList items={items} />
    </Section>
  )
}
