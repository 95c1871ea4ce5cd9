import { roles, type Role } from '../../../../shared/role.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  DataTable,
  EmptyState,
  Form,
  Heading,
  Lead,
  Pager,
  Select,
  TextField,
  usePage,
} from '../../../../ui/index.ts'
import { peoplePaths } from '../../paths.ts'
import { RoleNames } from '../../role/views/role-name.tsx'
import { PeopleTabs } from '../../views/people-tabs.tsx'
import type { ListedPerson } from '../queries.ts'

type Props = {
  people: ListedPerson[]
  /** The places that the list is limited to; empty where it is the lab's. */
  communities: string[]
  words: string
  role: Role | null
  next: string | null
  paged: boolean
}

/** The lab's people, to search and page through. */
export function PeoplePage({ people, communities, words, role, next, paged }: Props) {
  const { t, lab } = usePage()
  const slug = lab!.slug
  const address = (after?: string) => {
    const query = new URLSearchParams({
      ...(words && { q: words }),
      ...(role && { role }),
      ...(after && { after }),
    })
    return `${peoplePaths.people({ lab: slug })}?${query}`
  }
  return (
    <>
      <Heading level={1}>{t('people.list.title')}</Heading>
      <Lead>
        {communities.length > 0
          ? t('people.list.lead-communities', { places: communities.join(', ') })
          : t('people.list.lead')}
      </Lead>
      <PeopleTabs current="people" />
      <ButtonRow>
        <ButtonLink href={peoplePaths.newPerson({ lab: slug })}>{t('people.new.title')}</ButtonLink>
        <ButtonLink look="secondary" href={peoplePaths.newInvitation({ lab: slug })}>
          {t('people.invitation.new')}
        </ButtonLink>
      </ButtonRow>
      <Form action={peoplePaths.people({ lab: slug })} method="get">
        <TextField name="q" label={t('people.list.search')} values={{ q: words }} />
        <Select
          name="role"
          label={t('people.list.role')}
          empty={t('people.list.any-role')}
          options={roles.map((value) => ({ value, label: t(`people.role.${value}`) }))}
          values={{ role: role ?? '' }}
        />
        <ButtonRow>
          <Button look="secondary">{t('people.list.find')}</Button>
        </ButtonRow>
      </Form>
      {people.length === 0 ? (
        <Nobody searched={words !== '' || role !== null} lab={slug} />
      ) : (
        <PeopleTable people={people} lab={slug} />
      )}
      <Pager
        of={t('people.list.title')}
        next={next ? address(next) : undefined}
        first={paged ? address() : undefined}
      />
    </>
  )
}

function Nobody({ searched, lab }: { searched: boolean; lab: string }) {
  const { t } = usePage()
  if (searched) {
    const action = { label: t('people.list.all'), address: peoplePaths.people({ lab }) }
    return <EmptyState title={t('people.list.nobody-found')} action={action} />
  }
  const action = { label: t('people.new.title'), address: peoplePaths.newPerson({ lab }) }
  return <EmptyState title={t('people.list.nobody')} action={action} />
}

function PeopleTable({ people, lab }: { people: ListedPerson[]; lab: string }) {
  const { t } = usePage()
  return (
    <DataTable
      caption={t('people.list.title')}
      captionHidden
      rows={people}
      columns={[
        {
          label: t('people.field.name'),
          cell: ({ id, name }) => (
            <a class="ds-link" href={peoplePaths.person({ lab, participantId: id })}>
              {name}
            </a>
          ),
        },
        { label: t('people.list.roles'), cell: ({ roles: held }) => <RoleNames roles={held} /> },
        { label: t('people.field.organisation'), cell: ({ organisation }) => organisation || '–' },
        { label: t('people.field.placeId'), cell: ({ place }) => place ?? '–' },
        {
          label: t('people.list.signs-in'),
          cell: ({ signsIn }) => (signsIn ? t('people.yes') : t('people.no')),
        },
      ]}
    />
  )
}
