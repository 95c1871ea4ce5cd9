import {
  Button,
  ButtonLink,
  ButtonRow,
  DateTimeOf,
  ErrorSummary,
  Form,
  Heading,
  InlineForm,
  Section,
  SummaryList,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { voicesPaths } from '../../paths.ts'
import { sheetPaths as paths } from '../paths.ts'
import type { ShownSheet } from '../queries.ts'
import { SheetStateTag } from './sheet-state.tsx'

type Props = {
  address: { lab: string; initiativeId: string; sheetId: string }
  found: ShownSheet
  code: string
  values: FormValues
  problems: readonly Problem[]
}

/** One sheet: where it stands, and what to do when it cannot be typed in. */
export function SheetPage(props: Props) {
  const { address, found, code, problems } = props
  const { t } = usePage()
  const { settledByName, settledAt, because, contributionId } = found
  return (
    <>
      <Heading level={1}>{t('voices.sheet.one', { number: found.number })}</Heading>
      <SummaryList
        items={[
          { term: t('voices.sheet.state'), value: <SheetStateTag state={found.state} /> },
          { term: t('voices.sheet.ends'), value: code.slice(-4) },
          ...(because ? [{ term: t('voices.sheet.because'), value: because }] : []),
          ...(settledAt
            ? [
                {
                  term: t('voices.sheet.settled-by'),
                  value: (
                    <>
                      {settledByName} <DateTimeOf value={settledAt} />
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {contributionId && (
        <p>
          <a class="ds-link" href={voicesPaths.voice({ ...address, contributionId })}>
            {t('voices.assisted.see')}
          </a>
        </p>
      )}
      {found.state === 'printed' ? <Settling {...props} /> : <ErrorSummary problems={problems} />}
      {(found.state === 'void' || found.state === 'lost') && (
        <InlineForm action={paths.return(address)}>{t('voices.sheet.undo')}</InlineForm>
      )}
    </>
  )
}

function Settling({ address, values, problems }: Props) {
  const { t } = usePage()
  return (
    <>
      <ButtonRow>
        <ButtonLink href={paths.keying(address)}>{t('voices.sheet.key-this')}</ButtonLink>
      </ButtonRow>
      <Section id="not-coming" title={t('voices.sheet.settle')}>
        <InlineForm action={paths.loss(address)}>{t('voices.sheet.lose')}</InlineForm>
        <Form action={paths.voiding(address)} problems={problems}>
          <TextField
            name="because"
            label={t('voices.sheet.because')}
            hint={t('voices.sheet.because-hint')}
            values={values}
            problems={problems}
          />
          <ButtonRow>
            <Button look="secondary">{t('voices.sheet.void')}</Button>
          </ButtonRow>
        </Form>
      </Section>
    </>
  )
}
