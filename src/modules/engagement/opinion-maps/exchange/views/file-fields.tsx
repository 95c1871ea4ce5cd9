import { FileField, usePage, type Problem } from '../../../../../ui/index.ts'

const tables = '.csv,.txt,text/csv,text/plain'

/** The file of statements, and the file of votes where there is one. */
export function FileFields({ problems }: { problems: readonly Problem[] }) {
  const { t } = usePage()
  return (
    <>
      <FileField
        name="statements"
        label={t('engagement.exchange.statements')}
        hint={t('engagement.exchange.statements-hint')}
        accept={tables}
        problems={problems}
      />
      <FileField
        name="votes"
        label={t('engagement.exchange.votes')}
        hint={t('engagement.exchange.votes-hint')}
        accept={tables}
        optional
        problems={problems}
      />
    </>
  )
}
