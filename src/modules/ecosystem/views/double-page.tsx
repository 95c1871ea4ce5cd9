import {
  Button,
  ButtonLink,
  ButtonRow,
  EmptyState,
  Form,
  Heading,
  Lead,
  Select,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { ecosystemPaths as paths } from '../paths.ts'

type Props = {
  entry: { id: string; name: string }
  /** Entries of the same kind, those of nearly the same name first. */
  others: readonly { id: string; name: string }[]
  values: FormValues
  problems: readonly Problem[]
}

/** Says that an entry is on the map twice: a person chooses the other one. */
export function DoublePage({ entry, others, values, problems }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, stakeholderId: entry.id }
  const back = paths.stakeholder(here)
  return (
    <>
      <Heading level={1} kicker={entry.name}>
        {t('ecosystem.double.title')}
      </Heading>
      <Lead>{t('ecosystem.double.lead')}</Lead>
      {others.length === 0 ? (
        <EmptyState
          title={t('ecosystem.double.none')}
          action={{ label: t('ecosystem.back'), address: back }}
        />
      ) : (
        <Form action={paths.double(here)} problems={problems}>
          <Select
            name="doubleId"
            label={t('ecosystem.double.other')}
            hint={t('ecosystem.double.hint', { name: entry.name })}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
            values={values}
            problems={problems}
          />
          <ButtonRow>
            <Button danger>{t('ecosystem.double.button')}</Button>
            <ButtonLink look="secondary" href={back}>
              {t('ecosystem.back')}
            </ButtonLink>
          </ButtonRow>
        </Form>
      )}
    </>
  )
}
