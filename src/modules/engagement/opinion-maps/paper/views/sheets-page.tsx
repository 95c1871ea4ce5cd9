import {
  Button,
  ButtonRow,
  Checkboxes,
  DataTable,
  DateOf,
  Disclosure,
  EmptyState,
  Form,
  Heading,
  Lead,
  NumberField,
  Radios,
  Section,
  Select,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../../ui/index.ts'
import { languages } from '../../../../../shared/language.ts'
import { opinionMapPaths as paths } from '../../paths.ts'
import { spokenWords } from '../../statement/spoken-words.ts'
import { choices, copiesMax, statementsOnSheetMax } from '../input.ts'
import type { ListedSheet, Printable } from '../queries.ts'
import { sheetCode } from '../sheet-code.ts'

type Props = {
  address: { lab: string; initiativeId: string; opinionMapId: string }
  sheets: readonly ListedSheet[]
  statements: readonly Printable[]
  values: FormValues
  problems: readonly Problem[]
}

/** The sheets of a map with how many copies came back, and making another one. */
export function SheetsPage(props: Props) {
  const { address, sheets, statements } = props
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('engagement.sheet.title')}</Heading>
      <Lead>{t('engagement.sheet.lead')}</Lead>
      <Section id="sheets" title={t('engagement.sheet.sheets')}>
        {sheets.length === 0 ? (
          <EmptyState title={t('engagement.sheet.none')}>
            <p>{t('engagement.sheet.none-text')}</p>
          </EmptyState>
        ) : (
          <Sheets address={address} sheets={sheets} />
        )}
      </Section>
      {statements.length > 0 ? (
        <Making {...props} />
      ) : (
        <EmptyState
          title={t('engagement.sheet.no-statements')}
          action={{ label: t('engagement.keeping.seeds'), address: paths.seeds(address) }}
        />
      )}
    </>
  )
}

function Sheets({ address, sheets }: Pick<Props, 'address' | 'sheets'>) {
  const { t, format } = usePage()
  return (
    <DataTable
      caption={t('engagement.sheet.sheets')}
      captionHidden
      rows={sheets}
      columns={[
        {
          label: t('engagement.sheet.code'),
          cell: ({ id }) => (
            <a class="ds-link" href={paths.sheet({ ...address, opinionSheetId: id })}>
              {sheetCode(id)}
            </a>
          ),
        },
        { label: t('engagement.sheet.made'), cell: ({ madeAt }) => <DateOf value={madeAt} /> },
        {
          label: t('engagement.sheet.language'),
          cell: ({ language }) => t(`ui.language.${language}`),
        },
        {
          label: t('engagement.sheet.statements'),
          numeric: true,
          cell: (sheet) => format.number(sheet.statements.length),
        },
        {
          label: t('engagement.sheet.keyed'),
          numeric: true,
          cell: ({ keyed, copies }) => t('engagement.sheet.keyed-of', { keyed, copies }),
        },
      ]}
    />
  )
}

function Making({ address, statements, values, problems }: Props) {
  const { t, language } = usePage()
  const shared = { values, problems }
  return (
    <Section id="make" title={t('engagement.sheet.make')}>
      <Form action={paths.sheets(address)} problems={problems}>
        <Radios
          name="choice"
          label={t('engagement.sheet.choice')}
          options={choices.map((value) => ({
            value,
            label: t(`engagement.sheet.choice-${value}`, { max: statementsOnSheetMax }),
          }))}
          {...shared}
        />
        <Disclosure
          summary={t('engagement.sheet.pick')}
          open={values.choice === 'picked' || problems.some(({ field }) => field === 'statements')}
        >
          <Checkboxes
            name="statements"
            label={t('engagement.sheet.pick-label')}
            hint={t('engagement.sheet.pick-hint', { max: statementsOnSheetMax })}
            optional
            options={statements.map((one) => ({
              value: String(one.number),
              label: `${one.number}. ${spokenWords(one, language).text}`,
            }))}
            {...shared}
          />
        </Disclosure>
        <Select
          name="language"
          label={t('engagement.sheet.language')}
          hint={t('engagement.sheet.language-hint')}
          options={languages.map((value) => ({ value, label: t(`ui.language.${value}`) }))}
          {...shared}
        />
        <NumberField
          name="copies"
          label={t('engagement.sheet.copies')}
          hint={t('engagement.sheet.copies-hint', { max: copiesMax })}
          {...shared}
        />
        <ButtonRow>
          <Button>{t('engagement.sheet.make')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
