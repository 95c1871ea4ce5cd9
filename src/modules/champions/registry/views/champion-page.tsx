import type { ComponentChildren } from 'preact'
import { pickText, type LocalText } from '../../../../shared/language.ts'
import {
  ButtonLink,
  ButtonRow,
  DateOf,
  ErrorSummary,
  Heading,
  InlineForm,
  LinkList,
  Notice,
  Section,
  SummaryList,
  TaskList,
  usePage,
  type FormValues,
  type Problem,
  type Task,
} from '../../../../ui/index.ts'
import { learningPaths } from '../../../learning/index.ts'
import { peoplePaths } from '../../../people/index.ts'
import { languageName } from '../../../sessions/index.ts'
import { isInForce, type ShownMandate } from '../../mandate/queries.ts'
import { championPaths as paths } from '../../paths.ts'
import type { KnownChampion } from '../../queries.ts'
import { Asked } from './asked.tsx'
import { Mandates } from './champion-mandates.tsx'
import type { WeekAhead } from '../../workload/ahead.ts'
import { LoadAhead } from '../../workload/views/load.tsx'
import { dueRelease, hoursOf } from '../../workload/week.ts'
import { States, Support } from './champion-states.tsx'
import { professionOf, StateOf } from './parts.tsx'

export type ChampionPageProps = {
  champion: KnownChampion
  contact: { phone: string | null; email: string | null } | null
  communities: readonly string[]
  initiatives: readonly { id: string; title: LocalText; address: string }[]
  wholeLab: boolean
  may: { act: boolean; lead: boolean; keep: boolean; self: boolean }
  mandates: readonly ShownMandate[]
  /** This week and the next; for the champion and coordinators. */
  ahead: readonly WeekAhead[] | null
  released: number
  /** While they are asked: for which initiatives; none for the whole lab. */
  asked: readonly { id: string; title: LocalText }[]
  releaseAsked: boolean
  today: string
  values: FormValues
  problems: readonly Problem[]
  /** How much they wrote down for others before they had learned it; for coordinators. */
  beforeTraining: number
  /** None where the lab has no such path. */
  training: { pathKey: string; completed: boolean } | null
}

/** One champion: who they are, what was agreed, what they carry, and whether they are ready. */
export function ChampionPage(props: ChampionPageProps) {
  const { champion, may } = props
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, championId: champion.id }
  return (
    <>
      <ErrorSummary problems={props.problems} />
      <Heading level={1} kicker={t('champions.one')}>
        {champion.name}
      </Heading>
      <p>
        <StateOf state={champion.state} />
      </p>
      {may.self && champion.state !== 'asked' && (
        <ButtonRow>
          <ButtonLink href={paths.hours(here)}>{t('champions.hours.mine')}</ButtonLink>
          <ButtonLink look="secondary" href={paths.newExpense(here)}>
            {t('champions.expense.new')}
          </ButtonLink>
        </ButtonRow>
      )}
      <Facts {...props} />
      {may.act && champion.state === 'asked' && <Asked {...props} />}
      {may.act && champion.state !== 'asked' && (
        <>
          <Readiness {...props} />
          <Workload {...props} />
          <Mandates {...props} />
        </>
      )}
      {(may.act || props.wholeLab || props.initiatives.length > 0) && (
        <Support champion={champion} may={may} />
      )}
      {may.act && <States champion={champion} may={may} />}
    </>
  )
}

function Facts({ champion, contact, communities, initiatives, wholeLab, may }: ChampionPageProps) {
  const { t, lab, format, language } = usePage()
  const here = { lab: lab!.slug, championId: champion.id }
  const items: { term: string; value: ComponentChildren }[] = [
    { term: t('champions.field.profession'), value: professionOf(t, champion) },
    { term: t('champions.field.organisation'), value: champion.organisation || '–' },
    {
      term: t('champions.field.communities'),
      value:
        communities.length > 0 ? format.list([...communities]) : t('champions.communities.all'),
    },
    {
      term: t('champions.field.for'),
      value: (
        <>
          {wholeLab && <div>{t('champions.for.lab')}</div>}
          {initiatives.map(({ id, title, address }) => (
            <div key={id}>
              <a class="ds-link" href={address}>
                {pickText(title, language).text}
              </a>
            </div>
          ))}
          {!wholeLab && initiatives.length === 0 && t('champions.for.none')}
        </>
      ),
    },
    {
      term: t('champions.field.languages'),
      value: format.list(champion.languages.map((code) => languageName(code, language))) || '–',
    },
    { term: t('champions.field.since'), value: <DateOf value={champion.since} /> },
    {
      term: t('champions.field.named'),
      value: t(champion.named ? 'champions.named.yes' : 'champions.named.no'),
    },
    ...(champion.yesHow && champion.yesOn && may.act
      ? [
          {
            term: t('champions.yes.title'),
            value: [
              format.date(champion.yesOn),
              t(`champions.yes.${champion.yesHow}`),
              champion.yesWitness,
            ]
              .filter(Boolean)
              .join(', '),
          },
        ]
      : []),
    ...(contact
      ? [
          {
            term: t('champions.field.contact'),
            value: [contact.phone, contact.email].filter(Boolean).join(', ') || '–',
          },
        ]
      : []),
  ]
  return (
    <>
      <SummaryList items={items} />
      <ButtonRow>
        {may.act && (
          <ButtonLink look="secondary" href={paths.details(here)}>
            {t('champions.change.title')}
          </ButtonLink>
        )}
        {may.keep && (
          <ButtonLink
            look="tertiary"
            href={peoplePaths.person({ lab: lab!.slug, participantId: champion.personId })}
          >
            {t('champions.to-person')}
          </ButtonLink>
        )}
      </ButtonRow>
    </>
  )
}

function Readiness(props: ChampionPageProps) {
  const { champion, mandates, training, may, today, beforeTraining } = props
  const { t, lab, format } = usePage()
  const here = { lab: lab!.slug, championId: champion.id }
  const agreed = mandates.find((one) => isInForce(one, today))
  const waiting = mandates.find(({ state, startsOn }) => state === 'agreed' && startsOn > today)
  const offered = mandates.find(({ state }) => state === 'offered')
  const state = (done: boolean) => ({
    tone: done ? ('success' as const) : ('neutral' as const),
    label: t(done ? 'champions.ready.done' : 'champions.ready.to-do'),
  })
  const card = agreed ?? offered ?? waiting
  const tasks: Task[] = [
    {
      title:
        waiting && !agreed
          ? t('champions.ready.mandate-from', { on: format.date(waiting.startsOn) })
          : t('champions.ready.mandate'),
      address: card
        ? paths.mandate({ lab: lab!.slug, championMandateId: card.id })
        : may.lead
          ? paths.newMandate(here)
          : undefined,
      state: state(agreed !== undefined),
    },
    ...(training
      ? [
          {
            title: t('champions.ready.training'),
            address: trainingAddress(props, lab!.slug, training),
            state: state(training.completed),
          },
        ]
      : []),
    {
      title: champion.readyAt
        ? t('champions.ready.said-on', { on: format.date(champion.readyAt) })
        : t('champions.ready.said'),
      state: state(champion.readyAt !== null),
    },
  ]
  return (
    <Section id="ready" title={t('champions.ready.title')}>
      <TaskList tasks={tasks} />
      {beforeTraining > 0 && (
        <p>
          {t('champions.ready.before-training', { count: beforeTraining })}{' '}
          <a class="ds-link" href={learningPaths.list({ lab: lab!.slug })}>
            {t('champions.ready.to-learning')}
          </a>
        </p>
      )}
      <InlineForm
        action={paths.readiness(here)}
        fields={{ ready: champion.readyAt ? '' : 'yes' }}
        look={champion.readyAt ? 'tertiary' : 'primary'}
      >
        {t(
          champion.readyAt
            ? 'champions.ready.take-back'
            : may.self
              ? 'champions.ready.say'
              : 'champions.ready.note',
        )}
      </InlineForm>
    </Section>
  )
}

function Workload(props: ChampionPageProps) {
  const { champion, ahead, released, releaseAsked, mandates, today } = props
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, championId: champion.id }
  const due = champion.employed ? dueRelease(champion, mandates, today) : 0
  const short = Math.max(0, due - released)
  const given = { given: hoursOf(released), due: hoursOf(due) }
  return (
    <Section id="workload" title={t('champions.workload.title')}>
      {ahead && <LoadAhead ahead={ahead} cap={champion.capMinutes} />}
      {champion.employed && (
        <p>
          {due === 0 ? t('champions.workload.given-none') : t('champions.workload.given', given)}
        </p>
      )}
      {short > 0 && !releaseAsked && (
        <Notice tone="warning" title={t('champions.workload.ask')} level={3}>
          <p>{t('champions.workload.lacking', { hours: hoursOf(short) })}</p>
          <a class="ds-link" href={paths.newRelease(here)}>
            {t('champions.release.ask')}
          </a>
        </Notice>
      )}
      <LinkList
        items={[
          { label: t('champions.workload.hours'), address: paths.hours(here) },
          ...(champion.employed
            ? [{ label: t('champions.release.of'), address: paths.releasesOf(here) }]
            : []),
          { label: t('champions.expense.title'), address: paths.expensesOf(here) },
        ]}
      />
    </Section>
  )
}

/** Where the training is seen to: champions take the path themselves; for others a coordinator notes what was done on paper. */
function trainingAddress(
  { champion, may }: ChampionPageProps,
  lab: string,
  { pathKey, completed }: NonNullable<ChampionPageProps['training']>,
): string {
  const of = `?person=${champion.personId}`
  if (may.self || !may.lead) return learningPaths.path({ lab, pathKey })
  if (completed) return learningPaths.completions({ lab }) + of
  return `${learningPaths.newCompletion({ lab })}${of}&path=${pathKey}`
}
