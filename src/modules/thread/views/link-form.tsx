import { pickText, type LocalText } from '../../../shared/language.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  EmptyState,
  Form,
  Heading,
  LocalTextOf,
  Radios,
  Select,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { paths } from '../paths.ts'
import type { Choice } from '../queries.ts'
import { relations, type ThingRef } from '../schema.ts'

export type LinkFormProps = {
  of: ThingRef
  title: LocalText
  choices: Choice[]
  nameOf(kind: string): string
  values: FormValues
  problems: Problem[]
}

/** Ties a thing to another one of its initiative. */
export function LinkForm({ of, title, choices, nameOf, values, problems }: LinkFormProps) {
  const { t, lab, language } = usePage()
  const at = { lab: lab!.slug, kind: of.kind, thingId: of.id }
  const options = choices.map((choice) => ({
    value: choice.key,
    label: `${nameOf(choice.kind)}: ${pickText(choice.title, language).text}`,
  }))
  return (
    <>
      <Heading level={1} kicker={t('thread.add')}>
        <LocalTextOf text={title} />
      </Heading>
      {choices.length === 0 ? (
        <EmptyState
          title={t('thread.nothingToPick')}
          action={{ label: t('thread.back'), address: paths.thread(at) }}
        />
      ) : (
        <Form action={paths.links(at)} problems={problems}>
          <Radios
            name="way"
            label={t('thread.way')}
            options={[
              { value: 'back', label: t('thread.way.back') },
              { value: 'on', label: t('thread.way.on') },
            ]}
            values={values}
            problems={problems}
          />
          <Select name="other" label={t('thread.other')} {...{ options, values, problems }} />
          <Radios
            name="relation"
            label={t('thread.relation')}
            options={relations.map((value) => ({ value, label: t(`thread.relation.${value}`) }))}
            values={{ relation: 'led-to', ...values }}
            problems={problems}
          />
          <ButtonRow>
            <Button>{t('thread.save')}</Button>
            <ButtonLink look="secondary" href={paths.thread(at)}>
              {t('thread.back')}
            </ButtonLink>
          </ButtonRow>
        </Form>
      )}
    </>
  )
}
