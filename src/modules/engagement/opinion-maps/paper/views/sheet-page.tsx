import {
  ButtonLink,
  ButtonRow,
  DataTable,
  DateTimeOf,
  EmptyState,
  Heading,
  Section,
  SummaryList,
  usePage,
} from '../../../../../ui/index.ts'
import { opinionMapPaths as paths } from '../../paths.ts'
import { spokenWords } from '../../statement/spoken-words.ts'
import type { KeyedCopy, Printable } from '../queries.ts'
import type { OpinionSheetRow } from '../schema.ts'
import { sheetCode } from '../sheet-code.ts'

type Props = {
  address: { lab: string; initiativeId: string; opinionMapId: string; opinionSheetId: string }
  sheet: OpinionSheetRow
  statements: readonly Printable[]
  copies: readonly KeyedCopy[]
}

/** One sheet: print it, type in what came back, and see which copies are in. */
export function SheetPage({ address, sheet, statements, copies }: Props) {
  const { t } = usePage()
  const print = paths.sheetPrint(address)
  return (
    <>
      <Heading level={1} kicker={t('engagement.sheet.one')}>
        {sheetCode(sheet.id)}
      </Heading>
      <SummaryList
        items={[
          { term: t('engagement.sheet.language'), value: t(`ui.language.${sheet.language}`) },
          {
            term: t('engagement.sheet.keyed'),
            value: t('engagement.sheet.keyed-of', { keyed: copies.length, copies: sheet.copies }),
          },
        ]}
      />
      <ButtonRow>
        <ButtonLink href={paths.sheetKeying(address)}>{t('engagement.sheet.key')}</ButtonLink>
        <ButtonLink look="secondary" href={print}>
          {t('engagement.sheet.print')}
        </ButtonLink>
        <ButtonLink look="secondary" href={`${print}?size=large`}>
          {t('engagement.sheet.print-large')}
        </ButtonLink>
      </ButtonRow>
      <Section id="copies" title={t('engagement.sheet.copies-in')}>
        {copies.length === 0 ? (
          <EmptyState title={t('engagement.sheet.no-copies')} />
        ) : (
          <Copies address={address} copies={copies} />
        )}
      </Section>
      <Section id="statements" title={t('engagement.sheet.statements')}>
        <ol>
          {statements.map((one) => {
            const said = spokenWords(one, sheet.language)
            return (
              <li key={one.number} lang={said.language}>
                {said.text}
              </li>
            )
          })}
        </ol>
      </Section>
    </>
  )
}

/** Who is named, and how they said yes; never what they answered. */
function Copies({ address, copies }: Pick<Props, 'address' | 'copies'>) {
  const { t } = usePage()
  return (
    <DataTable
      caption={t('engagement.sheet.copies-in')}
      captionHidden
      rows={copies}
      columns={[
        {
          label: t('engagement.sheet.copy'),
          cell: ({ copy }) => (
            <a class="ds-link" href={`${paths.sheetKeying(address)}?copy=${copy}`}>
              {t('engagement.sheet.mend', { copy })}
            </a>
          ),
        },
        {
          label: t('engagement.speaker.who'),
          cell: ({ participantName }) => participantName ?? t('engagement.speaker.nameless'),
        },
        {
          label: t('engagement.keying.confirmed'),
          cell: ({ confirmedHow }) => t(`engagement.confirmed.${confirmedHow}`),
        },
        {
          label: t('engagement.sheet.keyed-by'),
          cell: ({ enteredByName, keyedAt }) => (
            <>
              {enteredByName} <DateTimeOf value={keyedAt} />
            </>
          ),
        },
      ]}
    />
  )
}
