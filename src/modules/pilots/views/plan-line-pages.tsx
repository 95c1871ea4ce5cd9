import {
  FileField,
  FormColumns,
  HiddenFields,
  Notice,
  Radios,
  Select,
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
import type { KeptPlan } from '../plan/queries.ts'
import { costKinds, lineSides, lineTimes } from '../plan/schema.ts'
import { lineColumns } from '../plan/table.ts'
import { yearWords } from '../plan/words.ts'
import { PartForm, PartTop } from './part-page.tsx'

type Props = {
  at: PilotPlace
  found: ShownPilot
  kept: KeptPlan
  values: FormValues
  problems: readonly Problem[]
}
type LineProps = Props & {
  /** The line that is changed; none for a new one. */
  line: { id: string; version: number } | null
  changed: readonly Compared[] | null
}

/** Adding a line to a plan, or changing one. */
export function PlanLinePage(props: LineProps) {
  const { at, found, kept, line, values, problems, changed } = props
  const scope = usePage()
  const { t } = scope
  const form = { values, problems }
  const years = kept.people.map((_, place) => ({
    value: String(place + 1),
    label: yearWords(scope, kept.firstYear, place + 1),
  }))
  const named = <N extends string>(family: 'what' | 'kind' | 'each', list: readonly N[]) =>
    list.map((value) => ({ value, label: t(`pilots.plan.${family}.${value}`) }))
  return (
    <>
      <PartTop found={found} title={t(line ? 'pilots.plan.change-line' : 'pilots.plan.add-line')} />
      {changed && <ChangedMeanwhile texts={changed} />}
      <PartForm
        at={at}
        action={line ? paths.planLine({ ...at, businessLineId: line.id }) : paths.newPlanLine(at)}
        button={t('pilots.save')}
        back={`${paths.plan(at)}#lines`}
        problems={problems}
      >
        {line && <HiddenFields values={{ version: String(line.version) }} />}
        <Radios
          name="what"
          label={t('pilots.plan.line.what')}
          options={named('what', lineSides)}
          {...form}
        />
        <Select
          name="kind"
          label={t('pilots.plan.line.kind')}
          options={named('kind', costKinds)}
          {...form}
          optional
        />
        <TextField name="words" label={t('pilots.plan.line.words')} {...form} />
        <TextField
          name="amount"
          inputmode="decimal"
          chars={12}
          label={t('pilots.plan.line.amount')}
          hint={t('pilots.plan.line.amount-hint', { currency: found.currency })}
          {...form}
        />
        <Radios
          name="each"
          label={t('pilots.plan.line.each')}
          options={named('each', lineTimes)}
          {...form}
        />
        <FormColumns
          first={
            <Select name="from" label={t('pilots.plan.line.from')} options={years} {...form} />
          }
          second={
            <Select
              name="to"
              label={t('pilots.plan.line.to')}
              hint={t('pilots.plan.line.to-hint')}
              options={years}
              {...form}
              optional
            />
          }
        />
        <TextField
          name="growth"
          inputmode="decimal"
          chars={5}
          label={t('pilots.plan.line.growth')}
          hint={t('pilots.plan.line.growth-hint')}
          {...form}
          optional
        />
      </PartForm>
    </>
  )
}

/** Pasting many lines at once, whole or not at all. */
export function PlanTablePage({
  at,
  found,
  values,
  problems,
  fromCosts,
}: Props & { fromCosts: boolean }) {
  const { t } = usePage()
  return (
    <>
      <PartTop found={found} title={t('pilots.plan.paste')} lead={t('pilots.plan.paste-lead')} />
      {fromCosts && (
        <Notice title={t('pilots.plan.from-costs')}>
          <p>{t('pilots.plan.from-costs-text', { from: found.startsOn, to: found.lastDay })}</p>
        </Notice>
      )}
      <Notice title={t('pilots.plan.columns')}>
        <p>{lineColumns.join(', ')}</p>
        <p>{t('pilots.plan.columns-text', { currency: found.currency })}</p>
        <p>
          <a class="ds-link" href={paths.planLinesExport(at)} download>
            {t('pilots.plan.example')}
          </a>
        </p>
      </Notice>
      <PartForm
        at={at}
        action={paths.planTable(at)}
        button={t('pilots.plan.take')}
        back={`${paths.plan(at)}#lines`}
        problems={problems}
        upload
      >
        <FileField
          name="file"
          accept=".csv,text/csv"
          label={t('pilots.file.file')}
          problems={problems}
          optional
        />
        <TextArea
          name="csv"
          label={t('pilots.file.text')}
          rows={10}
          values={values}
          problems={problems}
          optional
        />
      </PartForm>
    </>
  )
}
