import { Section, usePage } from '../../../ui/index.ts'
import { pagePart } from '../contribution/page-part.tsx'
import { moderationPaths } from './paths.ts'
import { lookModerationNote, type ModerationNote } from './queries.ts'
import { NoteText } from './views/note-text.tsx'

type Props = {
  address: { lab: string; initiativeId: string; contributionId: string }
  note: ModerationNote | null
  handles: boolean
}

/** Why something was hidden, for whose it is; the ways to report it and to decide about it. */
export const moderationPart = pagePart<Props>(
  'moderation',
  async ({ db, labId, found, isOwn, handles, address }) => {
    if (found.state === 'withdrawn') return null
    const note = isOwn || handles ? await lookModerationNote(db, labId, found.id) : null
    return { address, note, handles }
  },
  ({ address, note, handles }) => {
    const { t } = usePage()
    const { lab, contributionId } = address
    const link = handles
      ? {
          href: moderationPaths.case({ lab, contributionId }),
          words: t('voices.moderation.decide'),
        }
      : { href: moderationPaths.report(address), words: t('voices.moderation.report') }
    return (
      <Section id="moderation" title={t('voices.moderation.part')}>
        {note && <NoteText note={note} />}
        <p>
          <a class="ds-link" href={link.href} rel="nofollow">
            {link.words}
          </a>
        </p>
      </Section>
    )
  },
)
