import type { FileMistake } from '../../../../platform/data-files/index.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  EmptyState,
  FileField,
  Form,
  Heading,
  Lead,
  LocalTextOf,
  Section,
  TaskList,
  usePage,
} from '../../../../ui/index.ts'
import { methodPaths as paths } from '../../paths.ts'
import type { ListedOwn } from '../queries.ts'

type Props = {
  lab: string
  listed: readonly ListedOwn[]
  /** Why a file was not taken in. */
  problem: string | null
  mistakes: readonly FileMistake[]
}

/** The methods a lab has adapted or is adapting, and the ways to begin another. */
export function OwnPage(props: Props) {
  const { lab, listed } = props
  const { t } = usePage()
  const copy = { label: t('methods.copy.title'), address: paths.copy({ lab }) }
  return (
    <>
      <Heading level={1}>{t('methods.own.title')}</Heading>
      <Lead>{t('methods.own.lead')}</Lead>
      {listed.length === 0 ? (
        <EmptyState title={t('methods.own.none')} action={copy}>
          <p>{t('methods.own.none-text')}</p>
        </EmptyState>
      ) : (
        <>
          <Listed lab={lab} listed={listed} />
          <ButtonRow>
            <ButtonLink href={copy.address}>{copy.label}</ButtonLink>
          </ButtonRow>
        </>
      )}
      <Import {...props} />
    </>
  )
}

function Listed({ lab, listed }: Pick<Props, 'lab' | 'listed'>) {
  const { t, format } = usePage()
  return (
    <TaskList
      tasks={listed.map(({ id, name, phases, changedAt, changedBy, version }) => ({
        title: <LocalTextOf text={name} />,
        address: paths.draft({ lab, ownTemplateId: id }),
        hint: [
          t('methods.list.phases', { count: phases }),
          t('methods.own.changed', {
            when: format.date(changedAt),
            who: changedBy ?? '',
            known: changedBy ? 'yes' : 'no',
          }),
        ].join(' · '),
        state: version
          ? { tone: 'success', label: t('methods.own.published', { version }) }
          : { tone: 'neutral', label: t('methods.own.draft') },
      }))}
    />
  )
}

function Import({ lab, problem, mistakes }: Props) {
  const { t } = usePage()
  const problems = problem ? [{ field: 'file', text: problem }] : []
  return (
    <Section id="import" title={t('methods.import.title')}>
      <p>{t('methods.import.text')}</p>
      {mistakes.length > 0 && <Mistakes mistakes={mistakes} />}
      <Form action={paths.imports({ lab })} problems={problems} upload>
        <FileField
          name="file"
          label={t('methods.import.file')}
          hint={t('methods.import.hint')}
          accept=".json,application/json"
          problems={problems}
        />
        <ButtonRow>
          <Button look="secondary">{t('methods.import.button')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

const mistakesShown = 50

function Mistakes({ mistakes }: Pick<Props, 'mistakes'>) {
  const { t } = usePage()
  const left = mistakes.length - mistakesShown
  return (
    <>
      <ul class="ds-list" lang="en">
        {mistakes.slice(0, mistakesShown).map(({ file, line, reason }, n) => (
          <li key={n}>
            {file}:{line}: {reason}
          </li>
        ))}
      </ul>
      {left > 0 && <p>{t('methods.import.more', { count: left })}</p>}
    </>
  )
}
