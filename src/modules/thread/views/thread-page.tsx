import { pickText } from '../../../shared/language.ts'
import type { ThreadThing } from '../../../platform/manifest.ts'
import {
  ButtonLink,
  ButtonRow,
  EmptyState,
  FlowPicture,
  Heading,
  Lead,
  LocalTextOf,
  Notice,
  Section,
  usePage,
} from '../../../ui/index.ts'
import { levelsOf } from '../flow.ts'
import { paths } from '../paths.ts'
import type { ThingRef } from '../schema.ts'
import type { Thread } from '../thread.ts'
import { OwnLinks, type OwnLink } from './own-links.tsx'
import { StrandList, type StrandListProps } from './strand-list.tsx'

export type ThreadPageProps = {
  of: ThingRef
  thing: ThreadThing
  thread: Thread
  nameOf(kind: string): string
  /** Links this person may take away; none where they may not link at all. */
  ownLinks: OwnLink[] | null
  /** What this person may make of it. */
  begun: readonly { label: string; address: string }[]
  done: 'added' | 'removed' | null
}

/** What a thing came from and what came of it: a path to walk, and the same as a picture. */
export function ThreadPage({ of, thing, thread, nameOf, ownLinks, begun, done }: ThreadPageProps) {
  const { t, lab } = usePage()
  const address = paths.newLink({ lab: lab!.slug, kind: of.kind, thingId: of.id })
  const add = { label: t('thread.add'), address }
  const isLone = thread.cameFrom.length + thread.cameOfIt.length === 0
  return (
    <>
      <Heading level={1} kicker={t('thread.kicker', { kind: nameOf(of.kind) })}>
        <LocalTextOf text={thing.title} />
      </Heading>
      <Lead>
        {t('thread.lead')}{' '}
        <a class="ds-link" href={thing.address}>
          {t('thread.toThing')}
        </a>
      </Lead>
      {done && <Notice tone="success" title={t(`thread.done.${done}`)} announced />}
      {begun.length > 0 && (
        <ButtonRow>
          {begun.map(({ label, address: there }) => (
            <ButtonLink key={there} look="secondary" href={there}>
              {label}
            </ButtonLink>
          ))}
        </ButtonRow>
      )}
      {isLone ? (
        <EmptyState title={t('thread.lone')} action={ownLinks ? add : undefined}>
          {t('thread.loneText')}
        </EmptyState>
      ) : (
        <>
          <Side
            id="came-from"
            title={t('thread.cameFrom')}
            strands={thread.cameFrom}
            way="back"
            nameOf={nameOf}
          />
          <Side
            id="came-of-it"
            title={t('thread.cameOfIt')}
            strands={thread.cameOfIt}
            way="on"
            nameOf={nameOf}
          />
        </>
      )}
      {thread.unseen > 0 && <p class="note">{t('thread.unseen', { count: thread.unseen })}</p>}
      {thread.cut && <Notice title={t('thread.cut')}>{t('thread.cutText')}</Notice>}
      {!isLone && <Picture of={of} thread={thread} nameOf={nameOf} />}
      {ownLinks && !isLone && (
        <Section id="links" title={t('thread.links')}>
          <OwnLinks of={of} links={ownLinks} />
          <p>
            <ButtonLink look="secondary" href={add.address}>
              {add.label}
            </ButtonLink>
          </p>
        </Section>
      )}
    </>
  )
}

type SideProps = StrandListProps & { id: string; title: string }

function Side({ id, title, strands, way, nameOf }: SideProps) {
  const { t } = usePage()
  return (
    <Section id={id} title={title}>
      {strands.length === 0 ? (
        <p>{t(way === 'back' ? 'thread.nothingBefore' : 'thread.nothingAfter')}</p>
      ) : (
        <StrandList strands={strands} way={way} nameOf={nameOf} />
      )}
    </Section>
  )
}

function Picture({ of, thread, nameOf }: Pick<ThreadPageProps, 'of' | 'thread' | 'nameOf'>) {
  const { t, language } = usePage()
  const start = `${of.kind}:${of.id}`
  const levels = levelsOf(thread, start)
  const nodes = [...thread.seen].map(([id, { ref, thing }]) => ({
    id,
    kind: nameOf(ref.kind),
    label: pickText(thing.title, language).text,
    level: levels.get(id) ?? 0,
    address: thing.address,
    here: id === start,
  }))
  return (
    <Section id="picture" title={t('thread.picture')}>
      <FlowPicture
        id="flow"
        title={t('thread.picture')}
        description={t('thread.pictureText')}
        nodes={nodes}
        edges={thread.edges}
      />
    </Section>
  )
}
