import {
  Fieldset,
  FormColumns,
  HiddenFields,
  NumberField,
  TextArea,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { ChangedMeanwhile, type Compared } from '../../initiatives/index.ts'
import type { PilotPlace } from '../answer.ts'
import { pilotPaths as paths } from '../paths.ts'
import type { ShownPilot } from '../pilot/queries.ts'
import { limits, yearSlots } from '../plan/input.ts'
import { PartForm, PartTop } from './part-page.tsx'

type Props = {
  at: PilotPlace
  found: ShownPilot
  version: number
  values: FormValues
  problems: readonly Problem[]
  changed: readonly Compared[] | null
}

/** Beginning a plan, or changing whom it serves and what it assumes. */
export function PlanDetailsPage(props: Props) {
  const { at, found, version, values, problems, changed } = props
  const { t } = usePage()
  const form = { values, problems }
  return (
    <>
      <PartTop found={found} title={t('pilots.plan.details')} lead={t('pilots.plan.lead')} />
      {changed && <ChangedMeanwhile texts={changed} />}
      <PartForm
        at={at}
        action={paths.planDetails(at)}
        button={t('pilots.save')}
        back={paths.plan(at)}
        problems={problems}
      >
        <HiddenFields values={{ version: String(version) }} />
        <NumberField
          name="firstYear"
          chars={4}
          label={t('pilots.plan.first-year')}
          hint={t('pilots.plan.first-year-hint')}
          {...form}
        />
        <Fieldset legend={t('pilots.plan.people')} hint={t('pilots.plan.people-hint')}>
          <FormColumns
            first={<People slots={yearSlots.slice(0, 5)} {...form} />}
            second={<People slots={yearSlots.slice(5)} {...form} />}
          />
        </Fieldset>
        <TextField
          name="hourRate"
          inputmode="decimal"
          chars={10}
          label={t('pilots.plan.hour-rate')}
          hint={t('pilots.plan.hour-rate-hint', { currency: found.currency })}
          {...form}
          optional
        />
        <TextArea
          name="assumptions"
          label={t('pilots.plan.in-words')}
          hint={t('pilots.plan.in-words-hint')}
          rows={4}
          charsMax={limits.body}
          {...form}
          optional
        />
        <Fieldset legend={t('pilots.plan.what-if')} hint={t('pilots.plan.what-if-hint')}>
          {(['people', 'staff', 'income'] as const).map((one) => (
            <NumberField
              key={one}
              name={`${one}By`}
              chars={3}
              label={t(`pilots.plan.off.${one}`)}
              {...form}
            />
          ))}
        </Fieldset>
      </PartForm>
    </>
  )
}

type PeopleProps = Pick<Props, 'values' | 'problems'> & { slots: readonly string[] }

function People({ slots, ...form }: PeopleProps) {
  const { t } = usePage()
  return (
    <>
      {slots.map((slot) => (
        <NumberField
          key={slot}
          name={`people.${slot}`}
          chars={7}
          label={t('pilots.plan.year-alone', { year: slot })}
          {...form}
          optional={slot !== '1'}
        />
      ))}
    </>
  )
}
