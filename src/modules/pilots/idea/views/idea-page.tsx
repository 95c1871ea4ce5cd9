import type { ComponentChild } from 'preact'
import { pickText } from '../../../../shared/language.ts'
import {
  ButtonLink,
  ButtonRow,
  ErrorSummary,
  Heading,
  InlineForm,
  LinkList,
  LocalTextOf,
  Markdown,
  Notice,
  Section,
  SummaryList,
  Tag,
  TagRow,
  usePage,
  type Problem,
} from '../../../../ui/index.ts'
import { pilotPaths } from '../../paths.ts'
import { prototypePaths } from '../../prototype/paths.ts'
import type { IdeaPlace } from '../answer.ts'
import { ideaPaths as paths } from '../paths.ts'
import { isKept } from '../policy.ts'
import type { ShownIdea } from '../queries.ts'
import { dormantDays } from '../standing.ts'
import { IdeaStateTag, Sectors } from './parts.tsx'

export type IdeaPageProps = {
  at: IdeaPlace
  found: ShownIdea
  /** The reader has a role in the initiative. */
  inside: boolean
  /** The reader works in it and changes it. */
  works: boolean
  /** The reader is somebody of the lab, and may offer to help. */
  known: boolean
  thread: string
  problems: readonly Problem[]
}

/** An idea: what it is, who stands behind it, what it still needs, what became of it. */
export function IdeaPage(props: IdeaPageProps) {
  const { found, inside, works, thread, problems } = props
  const { t, language } = usePage()
  return (
    <>
      <Heading level={1} kicker={t('pilots.idea.kind')}>
        <LocalTextOf text={found.title} />
      </Heading>
      <TagRow>
        <IdeaStateTag state={found.state} />
        {inside && <Tag>{t(found.public ? 'pilots.public-tag' : 'pilots.private-tag')}</Tag>}
      </TagRow>
      <ErrorSummary problems={problems} />
      <Standing {...props} />
      <Facts {...props} />
      <Section id="idea" title={t('pilots.idea.field.idea')}>
        <Markdown text={pickText(found.idea, language).text} under={2} />
      </Section>
      <Ways {...props} />
      <p>
        <a class="ds-link" href={thread}>
          {t('pilots.thread')}
        </a>
      </p>
      {works && <Changes {...props} />}
    </>
  )
}

/** What an idea needs next, or what became of it. */
function Standing({ at, found, inside, works }: IdeaPageProps) {
  const { t } = usePage()
  const { state } = found
  if (state === 'chosen') {
    const seen = found.pilotPublic || inside
    const address = pilotPaths.pilot({ ...at, pilotId: found.pilotId! })
    return (
      <Notice tone="success" title={t('pilots.idea.standing.chosen')}>
        {seen && (
          <a class="ds-link" href={address}>
            <LocalTextOf text={found.pilotTitle!} />
          </a>
        )}
      </Notice>
    )
  }
  if (state === 'aside') {
    return (
      <>
        <Notice tone="warning" title={t('pilots.idea.standing.aside')}>
          <p>{found.asideBecause}</p>
        </Notice>
        {works && (
          <InlineForm action={paths.asideReturn(at)}>{t('pilots.idea.aside.undo')}</InlineForm>
        )}
      </>
    )
  }
  const tone = state === 'alive' ? 'success' : 'warning'
  return (
    <Notice tone={tone} title={t(`pilots.idea.standing.${state}`)}>
      <p>{t(`pilots.idea.standing-text.${state}`, { days: dormantDays })}</p>
    </Notice>
  )
}

function Facts({ found, inside }: IdeaPageProps) {
  const { t } = usePage()
  const { owner, people, helices, host, hostPublic, nextStep, proposer } = found
  const row = (name: string, value: ComponentChild) => ({
    term: t(`pilots.idea.field.${name}`),
    value,
  })
  return (
    <SummaryList
      items={[
        row('team', t('pilots.idea.team.count', { count: people })),
        row('sectors', <Sectors of={helices} />),
        ...(inside ? [row('owner', owner ?? t('pilots.nobody'))] : []),
        ...(inside && proposer ? [row('proposer', proposer)] : []),
        ...(nextStep ? [row('nextStep', nextStep)] : []),
        ...(host && (hostPublic || inside) ? [row('hostId', host)] : []),
      ]}
    />
  )
}

/** Where to go from here: help, work on the team, look at what others did, plan a pilot. */
function Ways({ at, found, inside, works, known }: IdeaPageProps) {
  const { t } = usePage()
  const kept = isKept(found).ok
  const plan = `${pilotPaths.newPilot(at)}?idea=${found.id}`
  return (
    <>
      <ButtonRow>
        {works && found.state === 'alive' && (
          <ButtonLink href={plan}>{t('pilots.idea.plan-pilot')}</ButtonLink>
        )}
        {works && kept && (
          <ButtonLink
            look="secondary"
            href={`${prototypePaths.newPrototype(at)}?from=solution-idea:${found.id}`}
          >
            {t('pilots.prototype.new.title')}
          </ButtonLink>
        )}
        {known && kept && (
          <ButtonLink look="secondary" href={paths.teamOffer(at)}>
            {t('pilots.idea.offer.title')}
          </ButtonLink>
        )}
      </ButtonRow>
      <LinkList
        items={[
          ...(inside || known
            ? [{ label: t('pilots.idea.team.title'), address: paths.team(at) }]
            : []),
          { label: t('pilots.similar.title'), address: paths.similar(at) },
          { label: t('pilots.compare.list.title'), address: paths.comparisons(at) },
        ]}
      />
    </>
  )
}

function Changes({ at, found }: IdeaPageProps) {
  const { t } = usePage()
  const kept = isKept(found).ok
  return (
    <ButtonRow>
      {kept && (
        <>
          <ButtonLink look="secondary" href={paths.ideaDetails(at)}>
            {t('pilots.idea.details.title')}
          </ButtonLink>
          <ButtonLink look="tertiary" href={paths.aside(at)}>
            {t('pilots.idea.aside.title')}
          </ButtonLink>
        </>
      )}
      {!found.pilotId && (
        <ButtonLink look="tertiary" danger href={paths.ideaRemoval(at)}>
          {t('pilots.idea.remove.title')}
        </ButtonLink>
      )}
    </ButtonRow>
  )
}
