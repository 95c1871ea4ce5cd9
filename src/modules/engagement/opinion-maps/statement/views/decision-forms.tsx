import {
  Button,
  Disclosure,
  Form,
  HiddenFields,
  InlineForm,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../../ui/index.ts'
import { opinionMapPaths as paths } from '../../paths.ts'
import type { StatementRow } from '../schema.ts'

type Props = {
  address: Parameters<typeof paths.statementDecision>[0]
  statement: StatementRow
  values?: FormValues
  problems?: readonly Problem[]
}

/** Showing a statement to those who vote, or rejecting it with a reason. */
export function DecisionForms({ address, statement, values, problems = [] }: Props) {
  const { t } = usePage()
  const action = paths.statementDecision(address)
  const number = t('engagement.statement.number', { number: statement.number })
  return (
    <div class="tag-row">
      {statement.state !== 'shown' && (
        <InlineForm action={action} fields={{ decision: 'show' }} look="primary" about={number}>
          {t('engagement.statement.show')}
        </InlineForm>
      )}
      {statement.state !== 'rejected' && (
        <Disclosure summary={t('engagement.statement.reject')} open={values !== undefined}>
          <Form action={action}>
            <HiddenFields values={{ decision: 'reject' }} />
            <TextField
              name="because"
              id={`because-${statement.number}`}
              label={t('engagement.statement.because')}
              hint={t('engagement.statement.because-hint')}
              values={values}
              problems={problems}
            />
            <Button look="secondary">{t('engagement.statement.reject-now')}</Button>
          </Form>
        </Disclosure>
      )}
    </div>
  )
}
