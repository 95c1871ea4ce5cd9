import { pickText } from '../../../../shared/language.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Confirm,
  DataTable,
  EmptyState,
  ErrorSummary,
  Fieldset,
  Form,
  FormColumns,
  InlineForm,
  LocalTextOf,
  Notice,
  NumberField,
  PrintButton,
  Radios,
  Section,
  TextField,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import type { ListedPile, ShownRound } from '../compare/queries.ts'
import { ideaPaths as paths } from '../paths.ts'
import { Top } from './parts.tsx'
import type { RoundPlace } from './round-page.tsx'

const points = ['1', '2', '3', '4', '5']

type Props = {
  at: RoundPlace
  round: ShownRound
  values: FormValues
  problems: readonly Problem[]
}

/** Giving points: one idea after the other, on each criterion from 1 to 5. */
export function ScoresPage({ at, round, values, problems, kept }: Props & { kept: boolean }) {
  const { t } = usePage()
  const of = { text: t('pilots.compare.title', { number: round.number }) }
  return (
    <>
      <Top
        of={round.initiativeTitle}
        title={t('pilots.compare.scores.title')}
        lead={t('pilots.compare.scores.lead')}
      />
      <p>{of.text}</p>
      {kept && (
        <Notice tone="success" title={t('pilots.compare.scores.kept')} announced>
          <p>{t('pilots.compare.scores.kept-text')}</p>
        </Notice>
      )}
      {round.state !== 'scoring' && <ErrorSummary problems={problems} />}
      {round.state === 'scoring' ? (
        <ScoresForm at={at} round={round} values={values} problems={problems} />
      ) : (
        <EmptyState
          title={t(`pilots.compare.scores.rest.${round.state}`)}
          action={{ label: of.text, address: paths.comparison(at) }}
        />
      )}
    </>
  )
}

function ScoresForm({ at, round, values, problems }: Props) {
  const { t, language } = usePage()
  return (
    <Form action={paths.scores(at)} problems={problems}>
      {round.ideas.map((idea) => (
        <Fieldset key={idea.id} legend={pickText(idea.title, language).text}>
          {round.criteria.map(({ id, label, why }) => (
            <Radios
              key={id}
              name={`scores.${idea.id}.${id}`}
              label={pickText(label, language).text}
              hint={pickText(why, language).text}
              options={[
                ...points.map((value) => ({ value, label: t(`pilots.compare.point.${value}`) })),
                { value: '', label: t('pilots.compare.point.none') },
              ]}
              values={values}
              problems={problems}
            />
          ))}
        </Fieldset>
      ))}
      <p class="note">{t('pilots.compare.scores.privacy')}</p>
      <ButtonRow>
        <Button>{t('pilots.compare.scores.button')}</Button>
        <ButtonLink look="secondary" href={paths.comparison(at)}>
          {t('pilots.back')}
        </ButtonLink>
      </ButtonRow>
    </Form>
  )
}

/** The same on paper: one sheet for each idea and person, with boxes to tick. */
export function SheetPage({ round }: Pick<Props, 'round'>) {
  const { t, language } = usePage()
  return (
    <>
      <Top
        of={round.initiativeTitle}
        title={t('pilots.compare.sheet.heading')}
        lead={t('pilots.compare.sheet.lead')}
      />
      <PrintButton />
      {round.ideas.map((idea) => (
        <Section key={idea.id} id={`idea-${idea.id}`} title={pickText(idea.title, language).text}>
          <DataTable
            caption={t('pilots.compare.criteria')}
            captionHidden
            rows={round.criteria}
            columns={[
              {
                label: t('pilots.compare.field.label'),
                cell: ({ label, why }) => (
                  <>
                    <LocalTextOf text={label} />{' '}
                    <span class="note">
                      <LocalTextOf text={why} />
                    </span>
                  </>
                ),
              },
              ...points.map((value) => ({
                label: t(`pilots.compare.point.${value}`),
                cell: () => '☐',
              })),
            ]}
          />
        </Section>
      ))}
    </>
  )
}

type PaperProps = Props & {
  piles: readonly ListedPile[]
  ideas: readonly { value: string; label: string }[]
}

/** Keying in sheets about one idea, as counts: how many gave 1, 2, 3, 4 and 5 points. */
export function PaperPage({ at, round, values, problems, piles, ideas }: PaperProps) {
  const { t, language } = usePage()
  const form = { values, problems }
  const chosen = ideas.find(({ value }) => value === values.solutionIdeaId)
  return (
    <>
      <Top
        of={round.initiativeTitle}
        title={t('pilots.compare.paper.title')}
        lead={t('pilots.compare.paper.lead')}
      />
      <Form action={paths.paper(at)} problems={problems}>
        <Radios
          name="solutionIdeaId"
          label={t('pilots.compare.paper.idea')}
          options={ideas}
          {...form}
          values={{ ...values, solutionIdeaId: chosen?.value ?? '' }}
        />
        <TextField
          name="words"
          label={t('pilots.compare.paper.words')}
          hint={t('pilots.compare.paper.hint')}
          {...form}
        />
        {round.criteria.map(({ id, label }) => (
          <Fieldset key={id} legend={pickText(label, language).text}>
            <FormColumns
              first={points.slice(0, 3).map((value) => (
                <Count key={value} id={id} value={value} {...form} />
              ))}
              second={points.slice(3).map((value) => (
                <Count key={value} id={id} value={value} {...form} />
              ))}
            />
          </Fieldset>
        ))}
        <ButtonRow>
          <Button>{t('pilots.compare.paper.button')}</Button>
          <ButtonLink look="secondary" href={paths.comparison(at)}>
            {t('pilots.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
      <Piles at={at} piles={piles} />
    </>
  )
}

type CountProps = Pick<Props, 'values' | 'problems'> & { id: string; value: string }

function Count({ id, value, ...form }: CountProps) {
  const { t } = usePage()
  return (
    <NumberField
      name={`counts.${id}.${value}`}
      label={t('pilots.compare.paper.gave', { points: value })}
      optional
      {...form}
    />
  )
}

function Piles({ at, piles }: Pick<PaperProps, 'at' | 'piles'>) {
  const { t } = usePage()
  if (piles.length === 0) return null
  return (
    <Section id="piles" title={t('pilots.compare.piles')}>
      <DataTable
        caption={t('pilots.compare.piles')}
        captionHidden
        rows={piles}
        columns={[
          { label: t('pilots.compare.paper.words'), cell: ({ words }) => words },
          {
            label: t('pilots.idea.kind'),
            cell: ({ ideaTitle }) => <LocalTextOf text={ideaTitle} />,
          },
          { label: t('pilots.compare.people'), cell: ({ people }) => people, numeric: true },
          {
            label: t('pilots.compare.remove'),
            cell: ({ id, words }) => (
              <InlineForm
                look="tertiary"
                action={paths.paperRemoval({ ...at, ideaPaperId: id })}
                about={words}
              >
                {t('pilots.compare.remove')}
              </InlineForm>
            ),
          },
        ]}
      />
    </Section>
  )
}

/** Ending a round: asked once more, for nobody gives points afterwards. */
export function RoundClosingPage({ at, round, problems }: Omit<Props, 'values'>) {
  const { t } = usePage()
  return (
    <>
      <Top of={round.initiativeTitle} title={t('pilots.compare.closing.title')} />
      <Confirm
        action={paths.roundClosing(at)}
        problems={problems}
        label={t('pilots.compare.closing.button')}
        danger
        back={paths.comparison(at)}
      >
        <p>{t('pilots.compare.closing.text', { people: round.people, piles: round.piles })}</p>
      </Confirm>
    </>
  )
}
