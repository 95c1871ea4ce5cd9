import { pickText } from '../../../shared/language.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkbox,
  DateField,
  Form,
  Heading,
  InlineForm,
  Lead,
  Notice,
  Radios,
  Select,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { learningPaths } from '../paths.ts'
import type { SkillList } from '../skills/list-file.ts'
import { ratingMax } from '../skills/schema.ts'

type Shared = { list: SkillList; values: FormValues; problems: readonly Problem[] }

/** Rating oneself. */
export function RateSkillsPage({ list, values, problems }: Shared) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  return (
    <>
      <Heading level={1}>{t('learning.skills.rate')}</Heading>
      <Lead>{t('learning.skills.rate-lead')}</Lead>
      <Form action={learningPaths.skillChecks(here)} problems={problems}>
        <Ratings list={list} values={values} problems={problems} />
        <Day values={values} problems={problems} />
        <ButtonRow>
          <Button>{t('learning.skills.save')}</Button>
          <ButtonLink look="secondary" href={learningPaths.skills(here)}>
            {t('learning.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

type RecordProps = Shared & {
  people: readonly { id: string; name: string }[]
  /** What was just written down, to undo it. */
  savedId: string | null
}

/** Writing down from paper how somebody rates themselves. */
export function RecordSkillsPage({ list, people, savedId, ...shared }: RecordProps) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug }
  return (
    <>
      <Heading level={1}>{t('learning.skills.record')}</Heading>
      <Lead>{t('learning.skills.record-lead')}</Lead>
      {savedId && (
        <Notice tone="success" announced>
          <p>{t('learning.completion.saved')}</p>
          <InlineForm
            action={learningPaths.skillCheckWithdrawal({ ...here, skillCheckId: savedId })}
          >
            {t('learning.skills.take-away')}
          </InlineForm>
        </Notice>
      )}
      <Form action={learningPaths.recordedSkillChecks(here)} problems={shared.problems}>
        <Select
          name="participantId"
          label={t('learning.completion.who')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          {...shared}
        />
        <Ratings list={list} {...shared} />
        <Day {...shared} />
        <Checkbox
          name="showMe"
          label={t('learning.skills.show-me')}
          hint={t('learning.skills.show-me-hint')}
          {...shared}
        />
        <ButtonRow>
          <Button>{t('learning.record.button')}</Button>
          <ButtonLink look="secondary" href={learningPaths.skills(here)}>
            {t('learning.cancel')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

function Ratings({ list, values, problems }: Shared) {
  const { t, language } = usePage()
  const say = (text: SkillList['name']) => pickText(text, language).text
  const numbers = Array.from({ length: ratingMax }, (_, place) => place + 1)
  return (
    <>
      {list.skills.map(({ key, name, low, high }) => (
        <Radios
          key={key}
          name={`ratings.${key}`}
          label={say(name)}
          options={numbers.map((number) => ({
            value: String(number),
            label:
              number === 1
                ? t('learning.skills.rating', { number, means: say(low) })
                : number === ratingMax
                  ? t('learning.skills.rating', { number, means: say(high) })
                  : String(number),
          }))}
          values={values}
          problems={problems}
        />
      ))}
    </>
  )
}

function Day({ values, problems }: Omit<Shared, 'list'>) {
  const { t, today } = usePage()
  return (
    <DateField
      name="checkedOn"
      label={t('learning.skills.day')}
      hint={t('learning.record.on-hint')}
      optional
      max={today}
      values={values}
      problems={problems}
    />
  )
}
