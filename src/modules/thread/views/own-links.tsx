import type { ThreadThing } from '../../../platform/manifest.ts'
import { pickText } from '../../../shared/language.ts'
import { LocalTextOf, usePage } from '../../../ui/index.ts'
import { paths } from '../paths.ts'
import type { LinkId, Relation, ThingRef } from '../schema.ts'

export type OwnLink = { id: LinkId; way: 'back' | 'on'; relation: Relation; other: ThreadThing }

/** The links of one thing that this person may take away. */
export function OwnLinks({ of, links }: { of: ThingRef; links: OwnLink[] }) {
  const { t, lab, language } = usePage()
  return (
    <ul class="link-list">
      {links.map(({ id, way, relation, other }) => (
        <li key={id}>
          <LocalTextOf text={other.title} />{' '}
          <span class="note">
            {t(way === 'back' ? `thread.back.${relation}` : `thread.on.${relation}`)}
          </span>
          <a
            class="ds-link"
            href={paths.linkRemoval({ lab: lab!.slug, kind: of.kind, thingId: of.id, linkId: id })}
          >
            {t('thread.remove')}
            <span class="ds-sr-only">
              {' '}
              {t('thread.removeAbout', { title: pickText(other.title, language).text })}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
