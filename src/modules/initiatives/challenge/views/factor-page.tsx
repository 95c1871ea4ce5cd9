import {
  Button,
  ButtonRow,
  DateField,
  ErrorSummary,
  Form,
  Heading,
  HiddenFields,
  Lead,
  LocalTextField,
  NumberField,
  Section,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { RemoteFactor } from '../../../methods/index.ts'
import { limits } from '../../../../platform/input.ts'
import { paths } from '../../paths.ts'
import { ChangedMeanwhile, type Compared } from '../../views.tsx'
import { FactorTable, type ShownFactor } from './factor-table.tsx'

type Shown = { values: FormValues; problems: readonly Problem[] }
export type FactorPageProps = {
  address: { lab: string; initiativeId: string; factor: RemoteFactor }
  found: (ShownFactor & { version: number }) | null
  baseline: Shown
  result: Shown
  changed: readonly Compared[] | null
}

/** Recording one factor: where it stands before the change, and later where it came. */
export function FactorPage({ address, found, baseline, result, changed }: FactorPageProps) {
  const { t } = usePage()
  const version = String(found?.version ?? 0)
  const measured = found !== null && found.baselineValue !== null
  return (
    <>
      <Heading level={1}>{t(`initiatives.factor.${address.factor}`)}</Heading>
      <Lead>{t(`initiatives.factor.${address.factor}-hint`)}</Lead>
      {!measured && <ErrorSummary problems={result.problems} />}
      {found && <FactorTable factors={[found]} />}
      {changed && <ChangedMeanwhile texts={changed} />}
      <Section id="baseline" title={t('initiatives.remote.baseline')}>
        <Form action={paths.baseline(address)} problems={baseline.problems}>
          <HiddenFields values={{ version }} />
          <LocalTextField
            name="statement"
            label={t('initiatives.remote.statement')}
            hint={t('initiatives.remote.statement-hint')}
            long
            rows={2}
            charsMax={limits.reason}
            {...baseline}
          />
          <TextField
            name="unit"
            label={t('initiatives.evidence.unit')}
            hint={t('initiatives.remote.unit-hint')}
            chars={20}
            {...baseline}
          />
          <ValueFields {...baseline} />
          <ButtonRow>
            <Button>{t('initiatives.remote.save-baseline')}</Button>
          </ButtonRow>
        </Form>
      </Section>
      {measured && (
        <Section id="result" title={t('initiatives.remote.result')}>
          <p>{t('initiatives.remote.result-hint')}</p>
          <Form action={paths.result(address)} problems={result.problems.map(ofResult)}>
            <HiddenFields values={{ version }} />
            <ValueFields {...result} idOf={resultId} />
            <ButtonRow>
              <Button>{t('initiatives.remote.save-result')}</Button>
            </ButtonRow>
          </Form>
        </Section>
      )}
    </>
  )
}

/** The fields of the result have ids of their own: the form of the baseline stands on the same page. */
function resultId(name: string): string {
  return `f-result-${name}`
}

function ofResult(problem: Problem): Problem {
  return problem.field ? { ...problem, id: resultId(problem.field) } : problem
}

function ValueFields({ idOf, ...given }: Shown & { idOf?: (name: string) => string }) {
  const { t, today } = usePage()
  return (
    <>
      <NumberField
        name="value"
        id={idOf?.('value')}
        label={t('initiatives.remote.value')}
        decimal
        {...given}
      />
      <DateField
        name="on"
        id={idOf?.('on')}
        label={t('initiatives.remote.on')}
        max={today}
        {...given}
      />
      <TextField
        name="source"
        id={idOf?.('source')}
        label={t('initiatives.remote.source')}
        hint={t('initiatives.remote.source-hint')}
        {...given}
      />
    </>
  )
}
