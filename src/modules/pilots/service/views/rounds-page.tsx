import {
  DataTable,
  DateField,
  DateOf,
  EmptyState,
  ErrorSummary,
  FormColumns,
  Section,
  StateTag,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { ServicePlace } from '../answer.ts'
import { isOpenOn, isOver, type ShownRound } from '../assessment/queries.ts'
import { servicePaths as paths } from '../paths.ts'
import { isGoingOn } from '../policy.ts'
import type { ShownService } from '../queries.ts'
import { WorkTop } from './parts.tsx'
import { SaveForm } from '../../views/save-form.tsx'

type Props = {
  at: ServicePlace
  found: ShownService
  rounds: readonly ShownRound[]
  values: FormValues
  problems: readonly Problem[]
}

/** Asking users and staff how they find a service: the rounds so far, and opening one. */
export function RoundsPage({ at, found, rounds, values, problems }: Props) {
  const { t } = usePage()
  const form = { values, problems }
  const open = isGoingOn(found).ok
  return (
    <>
      <WorkTop
        found={found}
        title={t('pilots.service.rounds.title')}
        lead={t('pilots.service.rounds.lead')}
      />
      {!open && <ErrorSummary problems={problems} />}
      {rounds.length === 0 ? (
        <EmptyState title={t('pilots.service.rounds.none')} />
      ) : (
        <Rounds at={at} rounds={rounds} />
      )}
      {open && (
        <Section id="open" title={t('pilots.service.rounds.open')}>
          <SaveForm
            back={paths.work(at)}
            action={paths.assessments(at)}
            button={t('pilots.service.rounds.button')}
            problems={problems}
          >
            <FormColumns
              first={<DateField name="opensOn" label={t('pilots.field.startsOn')} {...form} />}
              second={<DateField name="closesOn" label={t('pilots.field.lastDay')} {...form} />}
            />
          </SaveForm>
        </Section>
      )}
    </>
  )
}

function Rounds({ at, rounds }: Pick<Props, 'at' | 'rounds'>) {
  const { t, today } = usePage()
  const count = (many: number | null) => many ?? t('pilots.service.sides.few')
  const state = (one: ShownRound) =>
    isOver(one, today) ? 'over' : isOpenOn(one, today) ? 'open' : 'later'
  return (
    <DataTable
      caption={t('pilots.service.rounds.title')}
      captionHidden
      rows={rounds}
      columns={[
        {
          label: t('pilots.field.period'),
          cell: (one) => (
            <a class="ds-link" href={paths.assessment({ ...at, serviceAssessmentId: one.id })}>
              <DateOf value={one.opensOn} /> – <DateOf value={one.closesOn} />
            </a>
          ),
        },
        {
          label: t('pilots.list.state'),
          cell: (one) => (
            <StateTag tone={state(one) === 'open' ? 'info' : 'neutral'}>
              {t(`pilots.service.rounds.${state(one)}`)}
            </StateTag>
          ),
        },
        {
          label: t('pilots.service.side.users'),
          numeric: true,
          cell: (one) => count(one.usersCount),
        },
        {
          label: t('pilots.service.side.staff'),
          numeric: true,
          cell: (one) => count(one.staffCount),
        },
      ]}
    />
  )
}
