import type { LocalText } from '../../../../shared/language.ts'
import { limits } from '../../../../platform/input.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  DataTable,
  EmptyState,
  Form,
  InlineForm,
  LinkList,
  LocalTextOf,
  Radios,
  Section,
  StateTag,
  TextArea,
  TextField,
  usePage,
  type FormValues,
  type Problem,
  type Tone,
} from '../../../../ui/index.ts'
import { pickText } from '../../../../shared/language.ts'
import type { Hit, ListedSimilar } from '../similar/queries.ts'
import { similarChoices, type SimilarChoice } from '../similar/schema.ts'
import { Top } from './parts.tsx'

const tones: Record<SimilarChoice, Tone> = { use: 'success', adapt: 'info', reject: 'neutral' }

type Props = {
  title: LocalText
  /** The addresses of this page, of one entry and of taking one away. */
  here: string
  choiceOf(id: string): string
  removalOf(id: string): string
  back: string
  listed: readonly ListedSimilar[]
  works: boolean
  words: string
  hits: readonly Hit[]
  values: FormValues
  problems: readonly Problem[]
}

/** What others have done that is like an idea or a pilot, and what is made of it. */
export function SimilarPage(props: Props) {
  const { title, listed, works, back } = props
  const { t } = usePage()
  return (
    <>
      <Top of={title} title={t('pilots.similar.title')} lead={t('pilots.similar.lead')} />
      {listed.length === 0 ? (
        <EmptyState title={t('pilots.similar.none')}>
          {works && <p>{t('pilots.similar.none-text')}</p>}
        </EmptyState>
      ) : (
        <Listed {...props} />
      )}
      {works && (
        <>
          <Search {...props} />
          <Note {...props} />
        </>
      )}
      <p>
        <a class="ds-link" href={back}>
          {t('pilots.back')}
        </a>
      </p>
    </>
  )
}

/** A link of somebody's own: shown as what it is, and nobody is passed on to it with where they came from. */
function Away({ to, title }: { to: string; title: string }) {
  if (!to) return <>{title}</>
  return (
    <a class="ds-link" href={to} rel="noreferrer nofollow">
      {title}
    </a>
  )
}

function Listed({ listed, works, choiceOf, removalOf }: Props) {
  const { t } = usePage()
  return (
    <DataTable
      caption={t('pilots.similar.title')}
      captionHidden
      rows={listed}
      columns={[
        {
          label: t('pilots.similar.field.title'),
          cell: ({ title, address }) => <Away to={address} title={title} />,
        },
        {
          label: t('pilots.similar.field.place'),
          cell: ({ place, source }) => [place, source].filter(Boolean).join('. ') || '–',
        },
        {
          label: t('pilots.similar.field.choice'),
          cell: ({ choice }) =>
            choice ? (
              <StateTag tone={tones[choice]}>{t(`pilots.similar.choice.${choice}`)}</StateTag>
            ) : (
              <StateTag tone="warning">{t('pilots.similar.open')}</StateTag>
            ),
        },
        { label: t('pilots.similar.field.because'), cell: ({ because }) => because || '–' },
        ...(works
          ? [
              {
                label: t('pilots.similar.changing'),
                cell: ({ id, title, fromIdea }: ListedSimilar) =>
                  fromIdea ? (
                    t('pilots.similar.from-idea')
                  ) : (
                    <>
                      <a class="ds-link" href={choiceOf(id)}>
                        {t('pilots.similar.decide')} <span class="ds-sr-only">{title}</span>
                      </a>
                      <InlineForm look="tertiary" action={removalOf(id)} about={title}>
                        {t('pilots.similar.remove')}
                      </InlineForm>
                    </>
                  ),
              },
            ]
          : []),
      ]}
    />
  )
}

/** Looking through what this site knows: published work of other labs, and pilots of this one. */
function Search({ here, words, hits }: Props) {
  const { t, language } = usePage()
  return (
    <Section id="search" title={t('pilots.similar.search.title')}>
      <Form action={`${here}#search`} method="get">
        <TextField
          name="words"
          type="search"
          label={t('pilots.similar.search.words')}
          hint={t('pilots.similar.search.hint')}
          values={{ words }}
        />
        <ButtonRow>
          <Button look="secondary">{t('pilots.similar.search.button')}</Button>
        </ButtonRow>
      </Form>
      {words && hits.length === 0 && <EmptyState title={t('pilots.similar.search.none')} />}
      {hits.map(({ title, lab, address }) => {
        const name = pickText(title, language).text
        const place = pickText(lab, language).text
        return (
          <div key={address}>
            <LinkList items={[{ label: <LocalTextOf text={title} />, address, note: place }]} />
            <InlineForm
              look="tertiary"
              action={here}
              about={name}
              fields={{
                title: name.slice(0, limits.title),
                place: place.slice(0, limits.line),
                address,
                source: t('pilots.similar.search.source'),
              }}
            >
              {t('pilots.similar.search.take')}
            </InlineForm>
          </div>
        )
      })}
    </Section>
  )
}

/** Noting one by hand. */
function Note({ here, values, problems }: Props) {
  const { t } = usePage()
  const form = { values, problems }
  return (
    <Section id="add" title={t('pilots.similar.add.title')}>
      <Form action={here} problems={problems}>
        <TextField name="title" label={t('pilots.similar.field.title')} {...form} />
        <TextField name="place" label={t('pilots.similar.field.place')} optional {...form} />
        <TextField
          name="address"
          type="url"
          label={t('pilots.similar.field.address')}
          hint={t('pilots.similar.hint.address')}
          optional
          {...form}
        />
        <TextField
          name="source"
          label={t('pilots.similar.field.source')}
          hint={t('pilots.similar.hint.source')}
          optional
          {...form}
        />
        <Choice {...form} later />
        <ButtonRow>
          <Button>{t('pilots.similar.add.button')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

function Choice({
  values,
  problems,
  later,
}: Pick<Props, 'values' | 'problems'> & { later?: boolean }) {
  const { t } = usePage()
  const form = { values, problems }
  return (
    <>
      <Radios
        name="choice"
        label={t('pilots.similar.field.choice')}
        options={[
          ...similarChoices.map((value) => ({
            value: value as string,
            label: t(`pilots.similar.choice.${value}`),
          })),
          ...(later ? [{ value: '', label: t('pilots.similar.later') }] : []),
        ]}
        {...form}
      />
      <TextArea
        name="because"
        label={t('pilots.similar.field.because')}
        hint={t('pilots.similar.hint.because')}
        rows={3}
        charsMax={limits.reason}
        optional={later}
        {...form}
      />
    </>
  )
}

type ChoiceProps = Pick<Props, 'title' | 'here' | 'values' | 'problems'> & {
  one: ListedSimilar
  action: string
}

/** Saying of one what is made of it, and why. */
export function SimilarChoicePage({ title, here, one, action, values, problems }: ChoiceProps) {
  const { t } = usePage()
  return (
    <>
      <Top of={title} title={one.title} />
      <p>
        <Away to={one.address} title={one.address} />
      </p>
      <Form action={action} problems={problems}>
        <Choice values={values} problems={problems} />
        <ButtonRow>
          <Button>{t('pilots.save')}</Button>
          <ButtonLink look="secondary" href={here}>
            {t('pilots.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
