import { pickText, type LocalText } from '../../../shared/language.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Heading,
  HiddenFields,
  Lead,
  LocalTextOf,
  Notice,
  Select,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../ui/index.ts'
import { limits } from '../adoption/input.ts'
import { lessonPaths as paths } from '../paths.ts'
import type { Published } from '../practice/copy.ts'

type Props = {
  lab: string
  source: Published
  initiatives: readonly { id: string; title: LocalText }[]
  values: FormValues
  problems: readonly Problem[]
}

/** Beginning to use another lab's practice. */
export function NewAdoptionPage({ lab, source, initiatives, values, problems }: Props) {
  const { t, language } = usePage()
  return (
    <>
      <Heading level={1}>{t('lessons.adoption.new.title')}</Heading>
      <p>
        <a class="ds-link" href={paths.practice({ lab: source.lab, goodPracticeId: source.id })}>
          <LocalTextOf text={source.title} />
        </a>{' '}
        · <LocalTextOf text={source.labName} />
      </p>
      <Lead>{t('lessons.adoption.new.lead')}</Lead>
      {source.retiredAt && (
        <Notice tone="warning" title={t('lessons.retired.title')}>
          <p>{source.retiredBecause}</p>
        </Notice>
      )}
      <Form action={paths.newAdoption({ lab })} problems={problems}>
        <HiddenFields values={{ from: source.id }} />
        <TextArea
          name="why"
          label={t('lessons.adoption.field.why')}
          hint={t('lessons.adoption.hint.why')}
          charsMax={limits.summary}
          rows={4}
          values={values}
          problems={problems}
        />
        <Select
          name="initiativeId"
          label={t('lessons.adoption.field.initiativeId')}
          hint={t('lessons.adoption.hint.initiativeId')}
          empty={t('lessons.field.none')}
          options={initiatives.map(({ id, title }) => ({
            value: id,
            label: pickText(title, language).text,
          }))}
          values={values}
          problems={problems}
          optional
        />
        <ButtonRow>
          <Button>{t('lessons.adoption.new.button')}</Button>
          <ButtonLink look="secondary" href={paths.elsewhere({ lab })}>
            {t('lessons.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
