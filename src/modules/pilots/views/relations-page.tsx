import type { Effect } from '../../../analysis/effect/index.ts'
import type { LocalText } from '../../../shared/language.ts'
import {
  DataTable,
  DateOf,
  LocalTextOf,
  Notice,
  Radios,
  Section,
  Select,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import type { PilotPlace } from '../answer.ts'
import { pilotPaths as paths } from '../paths.ts'
import type { ShownPilot } from '../pilot/queries.ts'
import { isOpen } from '../policy.ts'
import { intervalWords, sentenceOf } from './effect-part.tsx'
import { RelationFields } from './my-part-page.tsx'
import { PartForm, PartTop } from './part-page.tsx'

type Statement = { key: string; text: LocalText; effect: Effect }
type Props = {
  at: PilotPlace
  found: ShownPilot
  /** What the answers come to; nothing before the exit is decided. */
  statements: readonly Statement[] | null
  /** How many have answered so far. */
  answered: { start: number; end: number }
  reviewedOn: string | null
  people: readonly { id: string; name: string }[]
  values: FormValues
  problems: readonly Problem[]
}
const grade = { kind: 'grade', unit: '', direction: 'more' } as const

/** How people find those who help them, twice, and whether it was talked about. */
export function RelationsPage(props: Props) {
  const { at, found, statements, answered, reviewedOn, people, values, problems } = props
  const { t } = usePage()
  return (
    <>
      <PartTop
        found={found}
        title={t('pilots.relations.title')}
        lead={t('pilots.relations.lead')}
      />
      {statements ? (
        <Grades statements={statements} />
      ) : (
        <p>{t('pilots.relations.answered', answered)}</p>
      )}
      {reviewedOn ? (
        <p>
          {t('pilots.relations.reviewed')} <DateOf value={reviewedOn} />
        </p>
      ) : (
        <Notice title={t('pilots.relations.not-reviewed')}>
          <p>
            <a class="ds-link" href={paths.timeline(at)}>
              {t('pilots.relations.review')}
            </a>
          </p>
        </Notice>
      )}
      {people.length > 0 && isOpen(found).ok && (
        <Section id="add" title={t('pilots.relations.for-somebody')}>
          <PartForm
            at={at}
            action={paths.relations(at)}
            button={t('pilots.save')}
            problems={problems}
          >
            <Select
              name="pilotPersonId"
              label={t('pilots.people.name')}
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
              values={values}
              problems={problems}
            />
            <Radios
              name="moment"
              label={t('pilots.observations.moment')}
              options={(['start', 'end'] as const).map((value) => ({
                value,
                label: t(`pilots.relations.${value}`),
              }))}
              values={values}
              problems={problems}
            />
            <RelationFields values={values} problems={problems} />
          </PartForm>
        </Section>
      )}
    </>
  )
}

function Grades({ statements }: { statements: readonly Statement[] }) {
  const scope = usePage()
  const { t } = scope
  const side = (shown: Effect['pilot']['before']) =>
    shown.value ? intervalWords(scope, grade, shown.value) : t('pilots.effect.not-shown')
  return (
    <>
      <DataTable
        caption={t('pilots.relations.title')}
        captionHidden
        rows={statements}
        columns={[
          {
            label: t('pilots.relations.statement'),
            cell: ({ text }) => <LocalTextOf text={text} />,
          },
          {
            label: t('pilots.relations.start'),
            numeric: true,
            cell: ({ effect }) => side(effect.pilot.before),
          },
          {
            label: t('pilots.relations.end'),
            numeric: true,
            cell: ({ effect }) => side(effect.pilot.after),
          },
          {
            label: t('pilots.relations.change'),
            cell: ({ effect }) => sentenceOf({ ...grade, effect }, scope),
          },
        ]}
      />
      <p class="note">{t('pilots.effect.note')}</p>
    </>
  )
}
