import type { Pointer, WorkCard } from '../../../platform/manifest.ts'
import { OutlinePicture, type ShownProfile } from '../../labs/index.ts'
import {
  CardGrid,
  Columns,
  EmptyState,
  LocalTextOf,
  Markdown,
  PageTop,
  Section,
  usePage,
} from '../../../ui/index.ts'
import { CallUs } from './call-us.tsx'
import { PointerList } from './pointer-list.tsx'
import { Work } from './work.tsx'

export type FrontPageProps = {
  profile: ShownProfile
  work: WorkCard[]
  canDo: Pointer[]
  cameOfIt: Pointer[]
}

/** A lab's own front page: what we are working on, what you can do now, what came of it. */
export function FrontPage({ profile, work, canDo, cameOfIt }: FrontPageProps) {
  const { t, lab } = usePage()
  const hasWelcome = Object.keys(profile.welcome).length > 0
  return (
    <>
      <PageTop
        title={<LocalTextOf text={lab!.name} />}
        lead={lab!.tagline && <LocalTextOf text={lab!.tagline} />}
        picture={
          profile.outline.length > 0 && <OutlinePicture places={profile.outline} of={lab!.name} />
        }
      >
        {hasWelcome && <Markdown text={profile.welcome} />}
        <CallUs profile={profile} />
      </PageTop>
      <Section id="work" title={t('home.front.work')}>
        {work.length === 0 ? (
          <EmptyState title={t('home.front.noWork')}>{t('home.front.noWorkText')}</EmptyState>
        ) : (
          <CardGrid>
            {work.map((card) => (
              <Work key={card.address} card={card} />
            ))}
          </CardGrid>
        )}
      </Section>
      <Columns>
        <Section id="can-do" title={t('home.front.canDo')}>
          {canDo.length === 0 ? (
            <EmptyState title={t('home.front.nothingToDo')}>{t('home.front.askUs')}</EmptyState>
          ) : (
            <PointerList pointers={canDo} />
          )}
        </Section>
        <Section id="came-of-it" title={t('home.front.cameOfIt')}>
          {cameOfIt.length === 0 ? (
            <EmptyState title={t('home.front.nothingYet')}>
              {t('home.front.nothingYetText')}
            </EmptyState>
          ) : (
            <PointerList pointers={cameOfIt} saysWhen />
          )}
        </Section>
      </Columns>
    </>
  )
}
