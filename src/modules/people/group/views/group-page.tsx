import {
  Button,
  ButtonRow,
  DataTable,
  DateOf,
  Disclosure,
  Form,
  Heading,
  InlineForm,
  Lead,
  Notice,
  Section,
  Select,
  SummaryList,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { peoplePaths } from '../../paths.ts'
import type { lookGroup, membersOf } from '../queries.ts'

type Member = Awaited<ReturnType<typeof membersOf>>[number]
type Props = {
  group: NonNullable<Awaited<ReturnType<typeof lookGroup>>>
  members: Member[]
  /** How many more are in it whom the reader does not see. */
  unseen: number
  past: Member[]
  self: string | null
  keeps: boolean
  people: { id: string; name: string }[]
  values: FormValues
  problems: Problem[]
}

/** One group: how it decides, who is in it, who was. */
export function GroupPage(props: Props) {
  const { group, members, unseen, past, keeps, people, values, problems } = props
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, groupId: group.id }
  const missing = group.quorum - members.length - unseen
  return (
    <>
      <Heading level={1}>{group.name}</Heading>
      {group.about && <Lead>{group.about}</Lead>}
      {missing > 0 && (
        <Notice tone="warning">
          <p>{t('people.group.too-few', { count: missing })}</p>
        </Notice>
      )}
      <Section
        id="rule"
        title={t('people.group.how')}
        action={
          keeps && (
            <a class="ds-link" href={peoplePaths.groupDetails(here)}>
              {t('people.group.change')}
            </a>
          )
        }
      >
        <SummaryList
          items={[
            { term: t('people.field.rule'), value: t(`people.rule.${group.rule}`) },
            {
              term: t('people.field.quorum'),
              value: t('people.group.quorum-of', { count: group.quorum }),
            },
          ]}
        />
      </Section>
      <Section id="members" title={t('people.group.members')}>
        {members.length + unseen === 0 && <p>{t('people.group.nobody')}</p>}
        {members.length > 0 && <Members {...props} />}
        {unseen > 0 && <p>{t('people.group.unseen', { count: unseen })}</p>}
        {keeps && people.length > 0 && (
          <Form action={peoplePaths.groupMembers(here)} problems={problems}>
            <Select
              name="participantId"
              label={t('people.group.add-whom')}
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
              values={values}
              problems={problems}
            />
            <ButtonRow>
              <Button look="secondary">{t('people.group.add')}</Button>
            </ButtonRow>
          </Form>
        )}
        {past.length > 0 && (
          <Disclosure summary={t('people.group.past')}>
            <ul>
              {past.map((one) => (
                <li key={`${one.participantId} ${one.joinedAt.toISOString()}`}>
                  {one.name}: <DateOf value={one.joinedAt} /> – <DateOf value={one.leftAt!} />
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </Section>
    </>
  )
}

function Members({ group, members, self, keeps }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, groupId: group.id }
  return (
    <DataTable
      caption={t('people.group.members')}
      captionHidden
      rows={members}
      columns={[
        {
          label: t('people.field.name'),
          cell: ({ participantId, name }) =>
            keeps ? (
              <a class="ds-link" href={peoplePaths.person({ lab: here.lab, participantId })}>
                {name}
              </a>
            ) : (
              name
            ),
        },
        { label: t('people.group.joined'), cell: ({ joinedAt }) => <DateOf value={joinedAt} /> },
        {
          label: t('people.role.actions'),
          cell: ({ participantId, name }) =>
            (keeps || participantId === self) && (
              <InlineForm
                action={peoplePaths.groupLeaving({ ...here, participantId })}
                about={name}
              >
                {participantId === self ? t('people.group.leave') : t('people.group.take-out')}
              </InlineForm>
            ),
        },
      ]}
    />
  )
}
