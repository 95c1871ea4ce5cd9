import { helices } from '../../../shared/helix.ts'
import {
  ButtonLink,
  ButtonRow,
  DataTable,
  EmptyState,
  Notice,
  Pager,
  Section,
  Select,
  StateTag,
  Radios,
  usePage,
  type Column,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import type { PilotPlace } from '../answer.ts'
import { pilotPaths as paths } from '../paths.ts'
import type { ConsentText, ListedPerson } from '../person/queries.ts'
import { parts, type LeavingReason } from '../person/schema.ts'
import type { ShownPilot } from '../pilot/queries.ts'
import { isOpen } from '../policy.ts'
import { PartForm, PartTop } from './part-page.tsx'

type Props = {
  at: PilotPlace
  found: ShownPilot
  people: readonly ListedPerson[]
  choices: readonly { id: string; name: string }[]
  left: readonly { reason: LeavingReason; count: number | null }[]
  texts: readonly ConsentText[]
  next?: string
  first?: string
  values: FormValues
  problems: readonly Problem[]
}

/** Who takes part, whether they agreed and have what they need, and how to take in somebody else. */
export function PeoplePage(props: Props) {
  const { at, found, people, texts, next, first } = props
  const { t } = usePage()
  const open = isOpen(found).ok
  return (
    <>
      <PartTop found={found} title={t('pilots.people.title')} lead={t('pilots.people.lead')} />
      {texts.length === 0 && (
        <Notice tone="warning" title={t('pilots.people.no-text')}>
          <p>{t('pilots.people.no-text-why')}</p>
        </Notice>
      )}
      {open && (
        <ButtonRow>
          <ButtonLink
            look={texts.length === 0 ? 'primary' : 'secondary'}
            href={paths.consentText(at)}
          >
            {t('pilots.consent-text.title')}
          </ButtonLink>
        </ButtonRow>
      )}
      {people.length === 0 && !first ? (
        <EmptyState title={t('pilots.people.none')} />
      ) : (
        <PeopleTable {...props} />
      )}
      <Pager of={t('pilots.people.title')} next={next} first={first} />
      {open && <AddPerson {...props} />}
      <Left {...props} />
    </>
  )
}

function PeopleTable({ at, people }: Props) {
  const { t, format } = usePage()
  const columns: Column<ListedPerson>[] = [
    {
      label: t('pilots.people.name'),
      cell: ({ id, name }) => (
        <a class="ds-link" href={paths.person({ ...at, pilotPersonId: id })}>
          {name ?? t('pilots.person.nameless')}
        </a>
      ),
    },
    { label: t('pilots.people.key'), cell: ({ personKey }) => personKey ?? '–' },
    { label: t('pilots.people.part'), cell: ({ part }) => t(`pilots.part.${part}`) },
    { label: t('pilots.people.sector'), cell: ({ sector }) => t(`pilots.sector.${sector}`) },
    {
      label: t('pilots.people.consent'),
      cell: ({ agreed, leftOn }) =>
        leftOn ? (
          <StateTag tone="neutral">
            {t('pilots.people.left-on', { day: format.date(leftOn) })}
          </StateTag>
        ) : (
          <StateTag tone={agreed ? 'success' : 'warning'}>
            {t(agreed ? 'pilots.people.agreed' : 'pilots.people.not-agreed')}
          </StateTag>
        ),
    },
    {
      label: t('pilots.people.support'),
      cell: ({ support, leftOn }) => (leftOn ? '–' : t(`pilots.support.${support}`)),
    },
  ]
  return (
    <DataTable caption={t('pilots.people.title')} captionHidden rows={people} columns={columns} />
  )
}

function AddPerson({ at, choices, values, problems }: Props) {
  const { t } = usePage()
  const form = { values, problems }
  return (
    <Section id="add" title={t('pilots.people.add')}>
      <PartForm
        at={at}
        action={paths.people(at)}
        button={t('pilots.people.add-button')}
        problems={problems}
      >
        <Select
          name="participantId"
          label={t('pilots.people.name')}
          hint={t('pilots.people.name-hint')}
          options={choices.map(({ id, name }) => ({ value: id, label: name }))}
          {...form}
        />
        <Radios
          name="part"
          label={t('pilots.people.part')}
          options={parts.map((value) => ({
            value,
            label: t(`pilots.part.${value}`),
            hint: t(`pilots.part-hint.${value}`),
          }))}
          {...form}
        />
        <Select
          name="sector"
          label={t('pilots.people.sector')}
          hint={t('pilots.people.sector-hint')}
          empty={t('pilots.people.sector-map')}
          options={helices.map((value) => ({ value, label: t(`pilots.sector.${value}`) }))}
          {...form}
          optional
        />
      </PartForm>
    </Section>
  )
}

function Left({ left }: Props) {
  const { t, format } = usePage()
  const some = left.filter(({ count }) => count !== 0)
  if (some.length === 0) return null
  return (
    <Section id="left" title={t('pilots.left.title')}>
      <DataTable
        caption={t('pilots.left.title')}
        captionHidden
        rows={some}
        columns={[
          { label: t('pilots.left.reason'), cell: ({ reason }) => t(`pilots.leaving.${reason}`) },
          {
            label: t('pilots.left.count'),
            numeric: true,
            cell: ({ count }) => (count === null ? t('pilots.hidden') : format.number(count)),
          },
        ]}
      />
      <p class="note">{t('pilots.left.note')}</p>
    </Section>
  )
}
