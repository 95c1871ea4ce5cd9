import type { ComponentChild } from 'preact'
import type { BesideLink } from '../../../platform/manifest.ts'
import { pickText } from '../../../shared/language.ts'
import { minorIn } from '../../../shared/money.ts'
import {
  BesideList,
  ButtonLink,
  ButtonRow,
  ErrorSummary,
  Heading,
  InlineForm,
  LocalTextOf,
  Markdown,
  Notice,
  Section,
  SummaryList,
  Tag,
  TagRow,
  usePage,
  type Problem,
} from '../../../ui/index.ts'
import { pilotPaths as paths } from '../paths.ts'
import { isOpen, isPlanned, mayArchive } from '../policy.ts'
import type { ShownPilot } from '../pilot/queries.ts'
import { Period, PilotStateTag } from './parts.tsx'

export type PilotPageProps = {
  at: { lab: string; initiativeId: string; pilotId: string }
  found: ShownPilot
  /** The reader has a role in the initiative. */
  inside: boolean
  /** The reader works in it and changes it. */
  works: boolean
  /** The reader takes part in the pilot. */
  mine: boolean
  /** Links of the parts that have something about this pilot. */
  links: readonly BesideLink[]
  /** What higher modules add, such as what was learned. */
  besides: readonly BesideLink[]
  thread: string
  problems: readonly Problem[]
  /** What the parts show on the page, in their order. */
  children?: ComponentChild
}

/** A pilot: what is tried, where, by whom, how it stands, and what came of it. */
export function PilotPage(props: PilotPageProps) {
  const { found, inside, works, links, thread, problems, children } = props
  const { t, language } = usePage()
  return (
    <>
      <Heading level={1} kicker={t('pilots.kind')}>
        <LocalTextOf text={found.title} />
      </Heading>
      <TagRow>
        <PilotStateTag state={found.state} archived={found.archivedAt !== null} />
        {inside && <Tag>{t(found.public ? 'pilots.public-tag' : 'pilots.private-tag')}</Tag>}
      </TagRow>
      <ErrorSummary problems={problems} />
      <Rest {...props} />
      {props.mine && (
        <ButtonRow>
          <ButtonLink href={paths.myPart(props.at)}>{t('pilots.mine.title')}</ButtonLink>
        </ButtonRow>
      )}
      <Facts {...props} />
      <Section id="tried" title={t('pilots.field.tried')}>
        <Markdown text={pickText(found.tried, language).text} under={2} />
      </Section>
      {children}
      {links.length > 0 && (
        <Section id="work" title={t('pilots.page.work')}>
          <BesideList links={links} />
        </Section>
      )}
      <BesideList links={props.besides} />
      <p>
        <a class="ds-link" href={thread}>
          {t('pilots.thread')}
        </a>
      </p>
      {works && <Changes {...props} />}
    </>
  )
}

/** Why nothing goes on here, and how to take it up again. */
function Rest({ at, found, works }: PilotPageProps) {
  const { t } = usePage()
  if (found.archivedAt) {
    return (
      <>
        <Notice title={t('pilots.archived.title')} />
        {works && (
          <InlineForm action={paths.archiveReturn(at)}>{t('pilots.archived.undo')}</InlineForm>
        )}
      </>
    )
  }
  if (found.state !== 'withdrawn') return null
  return (
    <>
      <Notice tone="warning" title={t('pilots.withdrawn.title')}>
        <p>{found.withdrawnBecause}</p>
      </Notice>
      {works && (
        <InlineForm action={paths.reinstatement(at)}>{t('pilots.withdrawn.undo')}</InlineForm>
      )}
    </>
  )
}

function Facts({ found, inside }: PilotPageProps) {
  const { t, format } = usePage()
  const { budgetMinor, currency, host, hostPublic, owner, place, placeWords } = found
  const where = [placeWords, place].filter(Boolean).join(', ')
  const row = (name: string, value: ComponentChild) => ({ term: t(`pilots.field.${name}`), value })
  return (
    <SummaryList
      items={[
        row('period', <Period of={found} />),
        ...(where ? [row('place', where)] : []),
        ...(host && (hostPublic || inside) ? [row('hostId', host)] : []),
        ...(inside ? [row('ownerId', owner ?? t('pilots.nobody'))] : []),
        ...(budgetMinor !== null
          ? [row('budget', `${format.number(budgetMinor / minorIn(currency))} ${currency}`)]
          : []),
      ]}
    />
  )
}

function Changes({ at, found }: PilotPageProps) {
  const { t } = usePage()
  return (
    <ButtonRow>
      {isOpen(found).ok && (
        <ButtonLink look="secondary" href={paths.details(at)}>
          {t('pilots.details.title')}
        </ButtonLink>
      )}
      {isPlanned(found).ok && (
        <ButtonLink look="tertiary" href={paths.withdrawal(at)}>
          {t('pilots.withdraw.title')}
        </ButtonLink>
      )}
      {mayArchive(found).ok && (
        <ButtonLink look="tertiary" href={paths.archive(at)}>
          {t('pilots.archive.title')}
        </ButtonLink>
      )}
      <ButtonLink look="tertiary" danger href={paths.removal(at)}>
        {t('pilots.remove.title')}
      </ButtonLink>
    </ButtonRow>
  )
}
