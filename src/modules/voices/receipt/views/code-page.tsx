import {
  Button,
  ButtonRow,
  Form,
  Heading,
  Lead,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { voicesPaths } from '../../paths.ts'

type Props = { values: FormValues; problems: readonly Problem[] }

/** Where the code of a receipt is typed: small letters, spaces and missing dashes do not matter. */
export function CodePage({ values, problems }: Props) {
  const { t, lab } = usePage()
  return (
    <>
      <Heading level={1}>{t('voices.receipt.title')}</Heading>
      <Lead>{t('voices.receipt.lead')}</Lead>
      <Form action={voicesPaths.receipts({ lab: lab!.slug })} method="get" problems={problems}>
        <TextField
          name="code"
          autocomplete="off"
          spellcheck={false}
          chars={16}
          label={t('voices.receipt.code')}
          hint={t('voices.receipt.code-hint')}
          values={values}
          problems={problems}
        />
        <ButtonRow>
          <Button>{t('voices.receipt.look')}</Button>
        </ButtonRow>
      </Form>
      <p>{t('voices.receipt.lost')}</p>
    </>
  )
}

/** The sheet is printed and nobody has typed it in yet. */
export function WaitingSheetPage({ state }: { state: string }) {
  const { t } = usePage()
  const known = state === 'void' || state === 'lost' ? state : 'printed'
  return (
    <>
      <Heading level={1}>{t('voices.receipt.title')}</Heading>
      <Lead>{t(`voices.receipt.sheet-${known}`)}</Lead>
    </>
  )
}
