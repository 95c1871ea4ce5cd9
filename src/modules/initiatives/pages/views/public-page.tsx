import type { BesideLink } from '../../../../platform/manifest.ts'
import {
  ButtonLink,
  ButtonRow,
  Heading,
  LinkList,
  LocalTextOf,
  PageTop,
  PrintButton,
  Section,
  StateTag,
  TagRow,
  usePage,
} from '../../../../ui/index.ts'
import { FactorTable } from '../../challenge/views/factor-table.tsx'
import { QuestionText } from '../../challenge/views/question-text.tsx'
import type { ShownDecision } from '../../decision/queries.ts'
import { shownState } from '../../initiative/shown-state.ts'
import { paths } from '../../paths.ts'
import type { PublicInitiative } from '../public-queries.ts'
import { CanDoNow, type Contact } from './can-do-now.tsx'
import { initiativeTones } from './initiative-tones.ts'
import { PublicDecisions, PublicGates } from './public-decisions.tsx'
import { PublicTimeline } from './public-timeline.tsx'
import { WhereWeAre } from './where-we-are.tsx'

export type PublicPageProps = {
  address: { lab: string; initiativeId: string }
  found: PublicInitiative
  decisions: readonly ShownDecision[]
  contact: Contact
  /** What other modules offer here. */
  besides: readonly BesideLink[]
  thread: string
  /** The reader has a role here and so a working page. */
  mayWork: boolean
}

/** An initiative for everyone: what we are doing, what you can do now, what came of it. */
export function PublicPage(props: PublicPageProps) {
  const { address, found, decisions, contact, besides, mayWork } = props
  const { t } = usePage()
  const state = shownState(found.state, found.processes)
  return (
    <>
      <PageTop
        title={<LocalTextOf text={found.title} />}
        kicker={found.place ?? undefined}
        lead={<LocalTextOf text={found.summary} />}
      >
        <TagRow>
          <StateTag tone={initiativeTones[state]}>{t(`initiatives.state.${state}`)}</StateTag>
        </TagRow>
        <ButtonRow>
          {mayWork && (
            <ButtonLink href={paths.work(address)}>{t('initiatives.public.to-work')}</ButtonLink>
          )}
          <PrintButton />
        </ButtonRow>
      </PageTop>
      <WhereWeAre processes={found.processes} />
      <CanDoNow found={found} contact={contact} besides={besides} />
      <Challenge {...props} />
      <PublicDecisions address={address} decisions={decisions} />
      <PublicGates address={address} found={found} />
      <Proof {...props} />
      <PublicTimeline address={address} found={found} decisions={decisions} />
    </>
  )
}

function Challenge({ address, found, thread }: PublicPageProps) {
  const { t } = usePage()
  return (
    <Section id="challenge" title={t('initiatives.question.title')}>
      {found.question ? (
        <>
          <QuestionText parts={found.question} />
          <p>
            <a class="ds-link" href={paths.question(address)}>
              {t('initiatives.public.versions', { count: found.question.number })}
            </a>
          </p>
        </>
      ) : (
        <p>{t('initiatives.question.none')}</p>
      )}
      {found.factors.length > 0 && (
        <>
          <Heading level={3}>{t('initiatives.remote.title')}</Heading>
          <FactorTable factors={found.factors} />
        </>
      )}
      <p>
        <a class="ds-link" href={thread}>
          {t('initiatives.thread')}
        </a>
      </p>
    </Section>
  )
}

function Proof({ address, found }: PublicPageProps) {
  const { t } = usePage()
  if (found.evidence.length === 0) return null
  return (
    <Section id="evidence" title={t('initiatives.public.evidence')}>
      <LinkList
        items={found.evidence.map(({ id, title, proves }) => ({
          label: <LocalTextOf text={title} />,
          address: paths.evidence({ ...address, evidenceId: id }),
          note: proves,
        }))}
      />
      {found.evidenceCount > found.evidence.length && (
        <p>
          <a class="ds-link" href={paths.evidenceList(address)}>
            {t('initiatives.public.all-evidence', { count: found.evidenceCount })}
          </a>
        </p>
      )}
    </Section>
  )
}
