import {
  ButtonLink,
  DataTable,
  EmptyState,
  Heading,
  Lead,
  Pager,
  usePage,
} from '../../../../ui/index.ts'
import { importPaths } from '../paths.ts'
import { wrongLinesPerPage, type WrongLine } from '../queries.ts'
import type { ImportRunRow } from '../schema.ts'

type Props = {
  address: { lab: string; initiativeId: string; importRunId: string }
  run: ImportRunRow
  /** One more than a page shows, when there are more. */
  lines: readonly WrongLine[]
  isFirst: boolean
}

/** The lines of a file that could not be read, each with its reason. */
export function WrongLinesPage({ address, run, lines, isFirst }: Props) {
  const { t } = usePage()
  const shown = lines.slice(0, wrongLinesPerPage)
  const list = importPaths.wrongLines(address)
  return (
    <>
      <Heading level={1}>{t('voices.import.wrong.title')}</Heading>
      <Lead>{t('voices.import.wrong.lead', { count: run.wrongCount })}</Lead>
      {shown.length === 0 ? (
        <EmptyState title={t('voices.import.wrong.none')} />
      ) : (
        <DataTable
          caption={t('voices.import.wrong.title')}
          captionHidden
          columns={[
            { label: t('voices.import.wrong.line'), cell: ({ line }: WrongLine) => String(line) },
            {
              label: t('voices.import.wrong.reason'),
              cell: ({ reason, detail }) => t(`voices.import.reason.${reason}`, { detail }),
            },
          ]}
          rows={shown}
        />
      )}
      <Pager
        of={t('voices.import.wrong.title')}
        next={lines.length > wrongLinesPerPage ? `${list}?after=${shown.at(-1)!.line}` : undefined}
        first={isFirst ? undefined : list}
      />
      {shown.length > 0 && (
        <ButtonLink href={importPaths.wrongLinesFile(address)} look="secondary" download>
          {t('voices.import.wrong.download')}
        </ButtonLink>
      )}
    </>
  )
}
