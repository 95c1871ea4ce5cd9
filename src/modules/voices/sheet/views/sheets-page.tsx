import {
  Button,
  ButtonRow,
  DataTable,
  DateOf,
  EmptyState,
  Form,
  Heading,
  InlineForm,
  Lead,
  Notice,
  NumberField,
  Radios,
  Section,
  Select,
  TextArea,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { limits } from '../../../../platform/input.ts'
import { languages } from '../../../../shared/language.ts'
import { voicesPaths } from '../../paths.ts'
import { sheetsMax } from '../input.ts'
import { sheetPaths as paths } from '../paths.ts'
import type { ListedBatch } from '../queries.ts'
import { sheetKinds } from '../schema.ts'

type Props = {
  address: { lab: string; initiativeId: string }
  batches: readonly ListedBatch[]
  /** The last waiting sheet was just typed in. */
  kept: boolean
  values: FormValues
  problems: readonly Problem[]
}

/** Paper sheets of an initiative: type in what came back, and make new ones. */
export function SheetsPage(props: Props) {
  const { address, batches, kept } = props
  const { t } = usePage()
  const waiting = batches.reduce((sum, batch) => sum + batch.printed, 0)
  return (
    <>
      <Heading level={1}>{t('voices.sheet.title')}</Heading>
      <Lead>{t('voices.sheet.lead')}</Lead>
      {kept && <Notice tone="success" title={t('voices.sheet.kept-last')} announced />}
      {waiting > 0 && <Keying address={address} waiting={waiting} />}
      <Section id="batches" title={t('voices.sheet.batches')}>
        {batches.length === 0 ? (
          <EmptyState title={t('voices.sheet.none')}>
            <p>{t('voices.sheet.none-text')}</p>
          </EmptyState>
        ) : (
          <Batches address={address} batches={batches} />
        )}
      </Section>
      <Making {...props} />
    </>
  )
}

function Keying({ address, waiting }: Pick<Props, 'address'> & { waiting: number }) {
  const { t } = usePage()
  return (
    <Section id="keying" title={t('voices.sheet.keying', { count: waiting })}>
      <InlineForm action={paths.finding(address)} look="primary">
        {t('voices.sheet.next')}
      </InlineForm>
      <Form action={paths.finding(address)} method="get">
        <TextField
          name="q"
          label={t('voices.sheet.code')}
          hint={t('voices.sheet.code-hint')}
          chars={10}
          autocomplete="off"
          spellcheck={false}
        />
        <ButtonRow>
          <Button look="secondary">{t('voices.sheet.find')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

function Batches({ address, batches }: Pick<Props, 'address' | 'batches'>) {
  const { t } = usePage()
  return (
    <DataTable
      caption={t('voices.sheet.batches')}
      captionHidden
      rows={batches}
      columns={[
        {
          label: t('voices.sheet.question'),
          cell: ({ id, question, language }) => (
            <a class="ds-link" href={paths.batch({ ...address, sheetBatchId: id })} lang={language}>
              {question}
            </a>
          ),
        },
        { label: t('voices.sheet.made'), cell: ({ madeAt }) => <DateOf value={madeAt} /> },
        { label: t('voices.sheet.count'), numeric: true, cell: ({ sheetCount }) => sheetCount },
        {
          label: t('voices.sheet.state-printed'),
          numeric: true,
          cell: ({ printed }) => printed,
        },
        { label: t('voices.sheet.state-keyed'), numeric: true, cell: ({ keyed }) => keyed },
        {
          label: t('voices.sheet.not-coming'),
          numeric: true,
          cell: (batch) => batch.void + batch.lost,
        },
      ]}
    />
  )
}

function Making({ address, values, problems }: Props) {
  const { t } = usePage()
  const shared = { values, problems }
  return (
    <Section id="make" title={t('voices.sheet.make')}>
      <Form action={voicesPaths.sheets(address)} problems={problems}>
        <TextArea
          name="question"
          label={t('voices.sheet.question')}
          hint={t('voices.sheet.question-hint')}
          rows={2}
          charsMax={limits.reason}
          {...shared}
        />
        <Select
          name="language"
          label={t('voices.sheet.language')}
          options={languages.map((value) => ({ value, label: t(`ui.language.${value}`) }))}
          {...shared}
        />
        <Radios
          name="kind"
          label={t('voices.assisted.kind')}
          options={sheetKinds.map((value) => ({
            value,
            label: t(`voices.assisted.kind-${value}`),
          }))}
          {...shared}
        />
        <NumberField
          name="count"
          label={t('voices.sheet.how-many')}
          hint={t('voices.sheet.how-many-hint', { max: sheetsMax })}
          {...shared}
        />
        <ButtonRow>
          <Button>{t('voices.sheet.make')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
