import {
  Button,
  Disclosure,
  Form,
  Heading,
  Lead,
  PrintButton,
  TextField,
  usePage,
  type Problem,
} from '../../../../ui/index.ts'
import { cardPaths } from '../../card/paths.ts'
import { askedIn, type Ask } from '../ask.ts'
import type { Findings } from '../find.ts'
import type { Reading } from '../sentence.ts'
import { AskForm } from './ask-form.tsx'
import { Asked } from './asked.tsx'
import { FoundCards } from './found-cards.tsx'

type FinderPageProps = {
  lab: string
  reading: Reading | null
  ask: Ask
  typed: { people?: string; minutes?: string }
  problems: readonly Problem[]
  /** Null while nothing is asked for. */
  findings: Findings | null
}

/** Asks in one sentence or field by field, and shows which cards fit and why. */
export function FinderPage(props: FinderPageProps) {
  const { lab, reading, ask, typed, problems, findings } = props
  const { t } = usePage()
  const action = cardPaths.finder({ lab })
  const asked = askedIn(ask).length > 0
  const open = problems.length > 0 || (reading !== null && !asked)
  return (
    <>
      <Heading level={1}>{t('methods.finder.title')}</Heading>
      <Lead>{t('methods.finder.lead')}</Lead>
      <Form action={action} method="get">
        <TextField
          name="sentence"
          label={t('methods.finder.sentence')}
          hint={t('methods.finder.sentence-hint')}
          values={{ sentence: reading?.sentence }}
        />
        <Button>{t('methods.finder.find')}</Button>
      </Form>
      {(reading || findings) && <Asked ask={ask} reading={reading} />}
      <Disclosure summary={t(asked ? 'methods.finder.change' : 'methods.finder.form')} open={open}>
        <AskForm action={action} ask={ask} typed={typed} problems={problems} />
      </Disclosure>
      {findings && (
        <p>
          <PrintButton />
        </p>
      )}
      {findings && <FoundCards lab={lab} ask={ask} findings={findings} />}
    </>
  )
}
