import type { BesideLink } from '../../../../platform/manifest.ts'
import {
  BesideList,
  Icon,
  LocalTextOf,
  Panel,
  Section,
  StateTag,
  usePage,
} from '../../../../ui/index.ts'
import { activityTones } from '../../activity/views/activity-tones.ts'
import type { PublicActivity, PublicInitiative } from '../public-queries.ts'

export type Contact = { name: string; phone: string; email: string }
type Props = { found: PublicInitiative; contact: Contact; besides: readonly BesideLink[] }

/** What a reader can do now: what is being worked on, and whom to ring about it. */
export function CanDoNow({ found, contact, besides }: Props) {
  const { t } = usePage()
  // A change inside an organisation, or work between labs, is nothing a visitor takes part in.
  const open = found.processes.filter(({ kind }) => kind !== 'track' && kind !== 'overlay')
  const activities = open.flatMap(({ phases }) => phases.flatMap((phase) => phase.activities))
  return (
    <Section id="now" title={t('initiatives.public.now')}>
      {found.state !== 'running' && <p>{t(`initiatives.public.now-${found.state}`)}</p>}
      <BesideList links={besides} />
      {found.state === 'running' && activities.length > 0 && <Underway activities={activities} />}
      {found.state === 'running' && activities.length === 0 && besides.length === 0 && (
        <p>{t('initiatives.public.now-nothing')}</p>
      )}
      <TalkTo contact={contact} />
    </Section>
  )
}

function Underway({ activities }: { activities: readonly PublicActivity[] }) {
  const { t, format } = usePage()
  const dueOf = ({ dueOn, dueWords }: PublicActivity) => (dueOn ? format.date(dueOn) : dueWords)
  return (
    <>
      <p>{t('initiatives.public.now-text')}</p>
      <ul class="task-list">
        {activities.map((activity, place) => (
          <li key={place}>
            <div class="task-what">
              <LocalTextOf text={activity.title} />
              {(activity.dueOn || activity.dueWords) && (
                <div class="note">{t('initiatives.public.due', { due: dueOf(activity) })}</div>
              )}
            </div>
            <StateTag tone={activityTones[activity.state]}>
              {t(`initiatives.activity.state-${activity.state}`)}
            </StateTag>
          </li>
        ))}
      </ul>
    </>
  )
}

function TalkTo({ contact }: { contact: Contact }) {
  const { t } = usePage()
  const { name, phone, email } = contact
  if (!name && !phone && !email) return null
  return (
    <Panel>
      <p>
        <Icon name="person" /> <strong>{t('initiatives.public.talk-to')}</strong> {name}
      </p>
      {phone && (
        <p>
          {t('initiatives.public.phone')}{' '}
          <a class="ds-link" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
            {phone}
          </a>
        </p>
      )}
      {email && (
        <p>
          <a class="ds-link" href={`mailto:${email}`}>
            {email}
          </a>
        </p>
      )}
    </Panel>
  )
}
