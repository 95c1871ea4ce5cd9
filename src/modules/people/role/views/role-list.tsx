import { dayPlus } from '../../../../shared/day.ts'
import {
  ButtonLink,
  DataTable,
  DateOf,
  InlineForm,
  StateTag,
  usePage,
} from '../../../../ui/index.ts'
import { peoplePaths } from '../../paths.ts'
import type { ShownRole } from '../../participant/person.ts'

type Props = { roles: ShownRole[]; participantId: string }

/** The roles of a person: where they hold, from when to when, and what may be done about them. */
export function RoleList({ roles, participantId }: Props) {
  const { t } = usePage()
  if (roles.length === 0) return <p>{t('people.role.none')}</p>
  return (
    <DataTable
      caption={t('people.person.roles')}
      captionHidden
      rows={roles}
      columns={[
        { label: t('people.role.role'), cell: (role) => <Named role={role} /> },
        { label: t('people.role.scope'), cell: (role) => scopeOf(t, role) },
        { label: t('people.role.state'), cell: (role) => <State role={role} /> },
        {
          label: t('people.role.actions'),
          cell: (role) => <Actions role={role} participantId={participantId} />,
        },
      ]}
    />
  )
}

function scopeOf(t: ReturnType<typeof usePage>['t'], role: ShownRole): string {
  if (!role.initiativeId) return t('people.role.whole-lab')
  return role.initiative ?? t('people.role.one-initiative')
}

function Named({ role }: { role: ShownRole }) {
  const { t } = usePage()
  return (
    <>
      {t(`people.role.${role.role}`)}
      {role.substituteFor && (
        <small class="note">{t('people.role.substitute-for', { name: role.substituteFor })}</small>
      )}
    </>
  )
}

function State({ role }: { role: ShownRole }) {
  const { t } = usePage()
  const { active, endedAt, startsOn, endsOn } = role
  const later = !active && !endedAt && startsOn !== null && (endsOn === null || endsOn > startsOn)
  return (
    <>
      {active && <StateTag tone="success">{t('people.role.active')}</StateTag>}
      {!active && <StateTag tone="neutral">{t('people.role.inactive')}</StateTag>}
      {(active || later) && startsOn && (
        <small class="note">
          {t('people.role.from')} <DateOf value={startsOn} />
        </small>
      )}
      {endsOn && !endedAt && (
        <small class="note">
          {t('people.role.to')} <DateOf value={dayPlus(endsOn, -1)} />
        </small>
      )}
      {endedAt && (
        <small class="note">
          {t('people.role.ended')} <DateOf value={endedAt} />
        </small>
      )}
    </>
  )
}

function Actions({ role, participantId }: { role: ShownRole; participantId: string }) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, participantId, roleHeldId: role.id }
  const about = t(`people.role.${role.role}`)
  return (
    <div class="button-row">
      {role.maySubstitute && (
        <ButtonLink look="tertiary" href={peoplePaths.roleSubstitutes(here)}>
          {t('people.role.name-substitute')}
          <span class="ds-sr-only"> {about}</span>
        </ButtonLink>
      )}
      {role.mayEnd && (
        <InlineForm action={peoplePaths.roleEnd(here)} about={about}>
          {t('people.role.end')}
        </InlineForm>
      )}
    </div>
  )
}
