import type { ThreadThing } from '../../../platform/manifest.ts'
import { Confirm, Heading, LocalTextOf, usePage, type Problem } from '../../../ui/index.ts'
import { paths } from '../paths.ts'
import type { LinkId, Relation, ThingRef } from '../schema.ts'

export type RemovalPageProps = {
  of: ThingRef
  linkId: LinkId
  relation: Relation
  from: ThreadThing
  to: ThreadThing
  problems: Problem[]
}

/** Asks once more before a link is taken away. */
export function RemovalPage({ of, linkId, relation, from, to, problems }: RemovalPageProps) {
  const { t, lab } = usePage()
  const at = { lab: lab!.slug, kind: of.kind, thingId: of.id }
  return (
    <>
      <Heading level={1}>{t('thread.removal.title')}</Heading>
      <Confirm
        action={paths.linkRemoval({ ...at, linkId })}
        label={t('thread.removal.label')}
        danger
        back={paths.thread(at)}
        problems={problems}
      >
        <p>
          <strong>
            <LocalTextOf text={from.title} />
          </strong>{' '}
          <span aria-hidden="true">→</span>{' '}
          <strong>
            <LocalTextOf text={to.title} />
          </strong>
        </p>
        <p>{t(`thread.relation.${relation}`)}</p>
        <p>{t('thread.removal.text')}</p>
      </Confirm>
    </>
  )
}
