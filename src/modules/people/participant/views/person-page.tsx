import type { BesideLink } from '../../../../platform/manifest.ts'
import {
  BesideList,
  ButtonLink,
  ButtonRow,
  ErrorSummary,
  Heading,
  LinkList,
  Notice,
  Section,
  usePage,
  type Problem,
} from '../../../../ui/index.ts'
import { ConsentList } from '../../consent/views/consent-list.tsx'
import { MergedEntries, MergedNow } from '../../merge/views/merged-entries.tsx'
import { peoplePaths } from '../../paths.ts'
import { RoleList } from '../../role/views/role-list.tsx'
import type { Person } from '../person.ts'
import { DetailsList } from './details-list.tsx'

type Props = {
  person: Person
  saved?: boolean
  /** The merge this page is opened after. */
  merged?: string
  undone?: boolean
  /** What other modules know of the person. */
  besides?: readonly BesideLink[]
  problems?: Problem[]
}

/** One person: what is known of them, what they are here, the groups they are in, what they agreed to. */
export function PersonPage(props: Props) {
  const { person, saved, merged, undone, besides = [], problems = [] } = props
  const { t, lab } = usePage()
  const { details, roles, groups, consents, merges } = person
  const mergedNow = merges.find(({ id }) => id === merged)
  const here = { lab: lab!.slug, participantId: details.id }
  return (
    <>
      <ErrorSummary problems={problems} />
      <Heading level={1}>{details.name}</Heading>
      {saved && (
        <Notice tone="success" announced>
          <p>{t('people.saved')}</p>
        </Notice>
      )}
      {mergedNow && <MergedNow merge={mergedNow} keptId={details.id} />}
      {undone && (
        <Notice tone="success" announced>
          <p>{t('people.merge.undone')}</p>
        </Notice>
      )}
      <Section
        id="details"
        title={t('people.person.details')}
        action={<ChangeLink address={peoplePaths.personDetails(here)} />}
      >
        <DetailsList person={person} />
      </Section>
      <Section id="roles" title={t('people.person.roles')}>
        <RoleList roles={roles} participantId={details.id} />
        <ButtonRow>
          <ButtonLink look="secondary" href={peoplePaths.newRole(here)}>
            {t('people.role.give')}
          </ButtonLink>
          <ButtonLink
            look="secondary"
            href={`${peoplePaths.newInvitation(here)}?person=${details.id}`}
          >
            {t('people.invitation.new')}
          </ButtonLink>
        </ButtonRow>
      </Section>
      <Section id="groups" title={t('people.person.groups')}>
        <GroupLinks groups={groups} />
      </Section>
      <Section id="consents" title={t('people.person.consents')}>
        <ConsentList
          consents={consents}
          withdrawal={(consentId) => peoplePaths.consentWithdrawal({ ...here, consentId })}
        />
        <ButtonRow>
          <ButtonLink look="secondary" href={peoplePaths.personConsents(here)}>
            {t('people.consent.record')}
          </ButtonLink>
        </ButtonRow>
      </Section>
      {besides.length > 0 && (
        <Section id="beside" title={t('people.person.beside')}>
          <BesideList links={besides} />
        </Section>
      )}
      <MergedEntries merges={merges} keptId={details.id} />
      <ButtonRow>
        <ButtonLink look="tertiary" href={peoplePaths.newMerge(here)}>
          {t('people.merge.twice')}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}

function ChangeLink({ address }: { address: string }) {
  const { t } = usePage()
  return (
    <a class="ds-link" href={address}>
      {t('people.person.change')}
    </a>
  )
}

/** The groups a person is in, each leading to its page. */
export function GroupLinks({ groups }: Pick<Person, 'groups'>) {
  const { t, lab } = usePage()
  if (groups.length === 0) return <p>{t('people.person.no-groups')}</p>
  return (
    <LinkList
      items={groups.map(({ id, name }) => ({
        label: name,
        address: peoplePaths.group({ lab: lab!.slug, groupId: id }),
      }))}
    />
  )
}
