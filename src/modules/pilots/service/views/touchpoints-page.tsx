import {
  ButtonLink,
  DateField,
  EmptyState,
  ErrorSummary,
  FormColumns,
  LocalTextField,
  NumberField,
  Section,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { pickText } from '../../../../shared/language.ts'
import type { ServicePlace } from '../answer.ts'
import { servicePaths as paths } from '../paths.ts'
import { isGoingOn } from '../policy.ts'
import type { ShownService } from '../queries.ts'
import type { ShownTouchpoint } from '../touchpoint.ts'
import { WorkTop } from './parts.tsx'
import { SaveForm } from '../../views/save-form.tsx'
import { TouchpointList } from './touchpoint-list.tsx'

type Props = {
  at: ServicePlace
  found: ShownService
  touchpoints: readonly ShownTouchpoint[]
  /** The reader works in the initiative; who only answers for the service notes what was kept. */
  works: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** Meeting again and again: when, how often, and what came of it. */
export function TouchpointsPage(props: Props) {
  const { at, found, touchpoints, works, problems } = props
  const { t, language } = usePage()
  const open = isGoingOn(found).ok
  return (
    <>
      <WorkTop
        found={found}
        title={t('pilots.service.touchpoints.title')}
        lead={t('pilots.service.touchpoints.lead')}
      />
      {!open && <ErrorSummary problems={problems} />}
      {touchpoints.length === 0 ? (
        <EmptyState title={t('pilots.service.touchpoints.none')} />
      ) : (
        <TouchpointList
          touchpoints={touchpoints}
          goesOn={found.state === 'running'}
          more={({ id, title, endedOn }) =>
            open &&
            !endedOn && (
              <p>
                <ButtonLink
                  look="secondary"
                  href={paths.touchpoint({ ...at, serviceTouchpointId: id })}
                >
                  {t('pilots.service.touchpoints.keep')}
                  <span class="ds-sr-only">: {pickText(title, language).text}</span>
                </ButtonLink>
              </p>
            )
          }
        />
      )}
      {works && open && <PlanForm {...props} />}
    </>
  )
}

function PlanForm({ at, values, problems }: Props) {
  const { t } = usePage()
  const form = { values, problems }
  return (
    <Section id="plan" title={t('pilots.service.touchpoints.plan')}>
      <SaveForm
        back={paths.work(at)}
        action={paths.touchpoints(at)}
        button={t('pilots.save')}
        problems={problems}
      >
        <LocalTextField name="title" label={t('pilots.service.touchpoints.name')} {...form} />
        <FormColumns
          first={
            <NumberField
              name="everyMonths"
              label={t('pilots.service.touchpoints.months')}
              {...form}
            />
          }
          second={
            <DateField name="firstOn" label={t('pilots.service.touchpoints.first-on')} {...form} />
          }
        />
      </SaveForm>
    </Section>
  )
}
