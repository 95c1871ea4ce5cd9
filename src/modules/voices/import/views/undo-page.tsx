import { Confirm, Heading, usePage, type Problem } from '../../../../ui/index.ts'
import { importPaths } from '../paths.ts'
import type { ImportRunRow } from '../schema.ts'

type Props = {
  address: { lab: string; initiativeId: string; importRunId: string }
  run: ImportRunRow
  problems?: readonly Problem[]
}

/** Asks once more before everything that came with an import is withdrawn. */
export function UndoPage({ address, run, problems }: Props) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('voices.import.undo.title')}</Heading>
      <Confirm
        action={importPaths.undoing(address)}
        problems={problems}
        label={t('voices.import.undo.button')}
        danger
        back={importPaths.run(address)}
      >
        <p>{t('voices.import.undo.text', { count: run.keptCount, file: run.fileName })}</p>
        <p>{t('voices.import.undo.answered')}</p>
      </Confirm>
    </>
  )
}
