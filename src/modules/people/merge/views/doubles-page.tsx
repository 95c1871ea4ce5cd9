import {
  Button,
  ButtonRow,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  LinkList,
  Section,
  TextField,
  usePage,
  type Problem,
} from '../../../../ui/index.ts'
import type { ListedPerson } from '../../participant/queries.ts'
import { peoplePaths } from '../../paths.ts'
import type { LikelyDouble } from '../queries.ts'

type Props = {
  person: { id: string; name: string }
  likely: LikelyDouble[]
  words: string
  found: ListedPerson[]
  problems: Problem[]
}

/** Finding the other entry of a person: likely ones first, then a search. */
export function DoublesPage({ person, likely, words, found, problems }: Props) {
  const { t, lab } = usePage()
  const here = peoplePaths.newMerge({ lab: lab!.slug, participantId: person.id })
  const links = (people: readonly (LikelyDouble | ListedPerson)[]) =>
    people.map((one) => ({
      label: one.name,
      address: `${here}?double=${one.id}`,
      note: notes(t, one).join(' · '),
    }))
  return (
    <>
      <ErrorSummary problems={problems} />
      <Heading level={1}>{t('people.merge.find', { name: person.name })}</Heading>
      <Lead>{t('people.merge.find.lead')}</Lead>
      <Section id="likely" title={t('people.merge.likely')}>
        {likely.length === 0 ? (
          <p>{t('people.merge.likely.none')}</p>
        ) : (
          <LinkList items={links(likely)} />
        )}
      </Section>
      <Section id="search" title={t('people.merge.search')}>
        <Form action={here} method="get">
          <TextField name="q" label={t('people.list.search')} values={{ q: words }} />
          <ButtonRow>
            <Button look="secondary">{t('people.list.find')}</Button>
          </ButtonRow>
        </Form>
        {words && found.length === 0 && <EmptyState title={t('people.list.nobody-found')} />}
        {found.length > 0 && <LinkList items={links(found)} />}
      </Section>
    </>
  )
}

function notes(t: ReturnType<typeof usePage>['t'], one: LikelyDouble | ListedPerson): string[] {
  const same =
    'sameName' in one
      ? [
          one.sameName && t('people.merge.same-name'),
          one.samePhone && t('people.merge.same-phone'),
          one.sameEmail && t('people.merge.same-email'),
        ]
      : one.roles.map((role) => t(`people.role.${role}`))
  return [...same, one.organisation, one.place].filter(
    (text) => typeof text === 'string' && text !== '',
  ) as string[]
}
