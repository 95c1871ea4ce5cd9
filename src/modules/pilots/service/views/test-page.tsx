import {
  DateField,
  HiddenFields,
  LocalTextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { ServicePlace } from '../answer.ts'
import type { TestResult } from '../four-tests.ts'
import { limits } from '../input.ts'
import { servicePaths as paths } from '../paths.ts'
import type { ShownService } from '../queries.ts'
import { WorkTop } from './parts.tsx'
import { SaveForm } from '../../views/save-form.tsx'
import { TestList } from './test-list.tsx'

type Props = {
  at: ServicePlace
  found: ShownService
  result: TestResult
  values: FormValues
  problems: readonly Problem[]
}

/** One test, and writing down what is missing and what is done about it by when. The failing stays to be seen. */
export function TestPage({ at, found, result, values, problems }: Props) {
  const { t } = usePage()
  const form = { values: { ...result.note, ...values }, problems }
  return (
    <>
      <WorkTop
        found={found}
        title={t(`pilots.service.test.${result.test}`)}
        lead={t(`pilots.service.asks.${result.test}`)}
      />
      <TestList at={at} found={found} tests={[result]} />
      {!result.passed && (
        <SaveForm
          back={paths.work(at)}
          action={paths.test({ ...at, test: result.test })}
          button={t('pilots.save')}
          problems={problems}
        >
          <HiddenFields values={{ seen: result.note?.id ?? '' }} />
          <LocalTextField
            name="words"
            label={t('pilots.service.tests.missing')}
            hint={t('pilots.service.tests.missing-hint')}
            long
            rows={3}
            charsMax={limits.reason}
            {...form}
          />
          <DateField name="untilDay" label={t('pilots.service.tests.until')} {...form} />
        </SaveForm>
      )}
    </>
  )
}
