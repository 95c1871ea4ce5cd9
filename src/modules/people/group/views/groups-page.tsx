import {
  ButtonLink,
  ButtonRow,
  Card,
  CardGrid,
  EmptyState,
  Heading,
  Lead,
  usePage,
} from '../../../../ui/index.ts'
import { peoplePaths } from '../../paths.ts'
import { PeopleTabs } from '../../views/people-tabs.tsx'
import type { listGroups } from '../queries.ts'

type Props = { groups: Awaited<ReturnType<typeof listGroups>> }

/** The groups that decide together in this lab. */
export function GroupsPage({ groups }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  const add = { label: t('people.group.new'), address: peoplePaths.newGroup(here) }
  return (
    <>
      <Heading level={1}>{t('people.group.list')}</Heading>
      <Lead>{t('people.group.lead')}</Lead>
      <PeopleTabs current="groups" />
      {groups.length === 0 ? (
        <EmptyState title={t('people.group.none')} action={add} />
      ) : (
        <>
          <ButtonRow>
            <ButtonLink href={add.address}>{add.label}</ButtonLink>
          </ButtonRow>
          <CardGrid>
            {groups.map(({ id, name, about, members, quorum, rule }) => (
              <Card
                key={id}
                level={2}
                title={name}
                href={peoplePaths.group({ ...here, groupId: id })}
                below={t('people.group.members-of', { count: members })}
              >
                {about && <p>{about}</p>}
                <p>
                  {t(`people.rule.${rule}`)}. {t('people.group.quorum-of', { count: quorum })}
                </p>
              </Card>
            ))}
          </CardGrid>
        </>
      )}
    </>
  )
}
